import { createRoot, createSignal } from "solid-js";
import { expect, test } from "vitest";
import { createSelection } from "#features/lists/selection.ts";

const rowsOf = (letters: string) => [...letters].map((id) => ({ id }));

function selecting(letters: string) {
  return createRoot((dispose) => {
    const [shown, setShown] = createSignal(rowsOf(letters));
    return { selection: createSelection(shown), show: (next: string) => setShown(rowsOf(next)), dispose };
  });
}

test("[P1.8] a range goes from the last one pressed, whichever way, and a second press takes it away", () => {
  const { selection, dispose } = selecting("abcdef");
  selection.toggle("d");
  selection.toggle("b", true);
  expect(selection.ids()).toEqual(["b", "c", "d"]);
  selection.toggle("d", true);
  expect(selection.ids()).toEqual([]);
  expect(selection.isOn()).toBe(true);
  selection.toggle("f");
  selection.toggle("e", true);
  expect(selection.ids()).toEqual(["e", "f"]);
  dispose();
});

test("[P1.8] what a filter hides is not acted upon, and is chosen again when it shows", () => {
  const { selection, show, dispose } = selecting("abcd");
  selection.all();
  expect(selection.areAll()).toBe(true);
  show("bc");
  expect(selection.ids()).toEqual(["b", "c"]);
  expect(selection.areAll()).toBe(true);
  show("abcde");
  expect(selection.ids()).toEqual(["a", "b", "c", "d"]);
  expect(selection.areAll()).toBe(false);
  dispose();
});

test("[P1.8] a range from somebody who is not shown any more is the one pressed", () => {
  const { selection, show, dispose } = selecting("abcd");
  selection.start("a");
  show("bcd");
  selection.toggle("d", true);
  expect(selection.ids()).toEqual(["d"]);
  selection.stop();
  expect(selection.isOn()).toBe(false);
  expect(selection.ids()).toEqual([]);
  dispose();
});

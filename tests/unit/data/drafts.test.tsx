import { createRoot, createSignal } from "solid-js";
import { expect, test, vi } from "vitest";
import { createDraft, createTypedLine } from "#data/drafts.ts";
import type { Session } from "#data/session/session.ts";
import { SessionContext } from "#data/session/session-context.ts";
import type { Database } from "#data/store/open.ts";
import { openEmpty } from "./open.ts";

interface Form {
  note: string;
  people: string[];
}
const empty = (): Form => ({ note: "", people: [] });

/** What a screen makes, on a device. */
function onDevice<T>(database: Database, make: () => T): T & { unmount: () => void } {
  return createRoot((unmount) => {
    let made: T | undefined;
    const session = { database: () => database } as unknown as Session;
    SessionContext.Provider({
      value: session,
      get children() {
        made = make();
        return null;
      },
    });
    return { ...made!, unmount };
  });
}

/** A form mounted on a device, as a screen does. */
const mount = (database: Database, key: () => string) =>
  onDevice(database, () => {
    const [store, set, actions] = createDraft(key, empty);
    return { store, set, ...actions };
  });

test("[P1.4] what was typed is there again after the app was killed", async () => {
  const db = await openEmpty();
  const first = mount(db, () => "log");
  await vi.waitFor(() => expect(first.ready()).toBe(true));
  expect(first.restored()).toBe(false);
  first.set("note", "Parlé du dos");
  first.set("people", ["a"]);
  await vi.waitFor(async () => expect(await db.device.drafts.count()).toBe(1));

  const second = mount(db, () => "log");
  await vi.waitFor(() => expect(second.ready()).toBe(true));
  expect(second.restored()).toBe(true);
  expect(second.store).toEqual({ note: "Parlé du dos", people: ["a"] });
  first.unmount();
  second.unmount();
});

test("[P1.4] a form that goes writes its last letters; one that was saved leaves nothing", async () => {
  const db = await openEmpty();
  const form = mount(db, () => "log");
  await vi.waitFor(() => expect(form.ready()).toBe(true));
  form.set("note", "dernière lettre");
  form.unmount();
  await vi.waitFor(async () =>
    expect((await db.device.drafts.get("log"))?.value).toMatchObject({ note: "dernière lettre" }),
  );
  const again = mount(db, () => "log");
  await vi.waitFor(() => expect(again.restored()).toBe(true));
  await again.discard();
  expect(again.store.note).toBe("");
  expect(await db.device.drafts.count()).toBe(0);
  again.unmount();
});

test("[P1.4] each form has its own draft, and a letter typed before the device answers is not overwritten", async () => {
  const db = await openEmpty();
  await db.device.drafts.put({ key: "b", value: { note: "ancien", people: [] }, kept_at: 0 });
  const [key, setKey] = createSignal("a");
  const form = mount(db, key);
  await vi.waitFor(() => expect(form.ready()).toBe(true));
  form.set("note", "de a");
  setKey("b");
  await vi.waitFor(() => expect(form.store.note).toBe("ancien"));
  await vi.waitFor(async () =>
    expect((await db.device.drafts.get("a"))?.value).toMatchObject({ note: "de a" }),
  );
  form.unmount();
  const quick = mount(db, () => "b");
  quick.set("note", "tout de suite");
  await vi.waitFor(() => expect(quick.ready()).toBe(true));
  expect(quick.store.note).toBe("tout de suite");
  quick.unmount();
});

test("[P1.4] a record that changes under its form takes nothing from what is typed, and saving leaves no draft", async () => {
  const db = await openEmpty();
  const [person, setPerson] = createSignal({ id: "1", city: "Montréal" });
  const form = mount(db, () => `person ${person().id}`);
  await vi.waitFor(() => expect(form.ready()).toBe(true));
  form.set("note", "tapé");
  await vi.waitFor(async () => expect(await db.device.drafts.count()).toBe(1));
  setPerson({ id: "1", city: "Laval" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(form.store.note).toBe("tapé");
  expect(form.restored()).toBe(false);
  await form.discard();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(form.restored()).toBe(false);
  form.unmount();
});

test("[P1.4] a reload the instant after a letter loses none of what came before", async () => {
  const db = await openEmpty();
  const form = mount(db, () => "log");
  await vi.waitFor(() => expect(form.ready()).toBe(true));
  for (const note of ["il", "il fau", "il faut"]) form.set("note", note);
  // Nothing but the device's own time: no timer of ours to wait for, no farewell of the page.
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect((await db.device.drafts.get("log"))?.value).toMatchObject({ note: "il faut" });
  form.unmount();
});

test("[P1.4] a line half typed is there again on the next visit; used or emptied, it leaves nothing", async () => {
  const db = await openEmpty();
  const visit = () =>
    onDevice(db, () => {
      const [typed, setTyped] = createTypedLine(() => "checklist");
      return { typed, setTyped };
    });
  const first = visit();
  first.setTyped("Lettre d’app");
  first.unmount();
  await vi.waitFor(async () => expect(await db.device.drafts.count()).toBe(1));
  const second = visit();
  await vi.waitFor(() => expect(second.typed()).toBe("Lettre d’app"));
  second.setTyped("");
  expect(second.typed()).toBe("");
  await vi.waitFor(async () => expect(await db.device.drafts.count()).toBe(0));
  second.unmount();
});

import { createSignal, onCleanup } from "solid-js";
import { useMaskedNotes } from "#features/settings/index.ts";

const shownSeconds = 30;

/**
 * What is confidential shows for 30 seconds after a touch, and hides at once when the screen is left; always, on a
 * device whose owner turned the veil off.
 */
export function createReveal() {
  const notes = useMaskedNotes();
  const [left, setLeft] = createSignal(0);
  let timer: ReturnType<typeof setInterval> | undefined;

  const hide = () => {
    clearInterval(timer);
    setLeft(0);
  };
  const hideWhenAway = () => {
    if (document.visibilityState === "hidden") hide();
  };
  document.addEventListener("visibilitychange", hideWhenAway);
  onCleanup(() => {
    hide();
    document.removeEventListener("visibilitychange", hideWhenAway);
  });

  return {
    isShown: () => !notes.areMasked() || left() > 0,
    secondsLeft: left,
    hide,
    show() {
      clearInterval(timer);
      setLeft(shownSeconds);
      timer = setInterval(() => (left() > 1 ? setLeft(left() - 1) : hide()), 1000);
    },
  };
}

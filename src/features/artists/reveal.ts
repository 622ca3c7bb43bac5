import { createSignal, onCleanup } from "solid-js";

const shownSeconds = 30;

/** What is confidential shows for 30 seconds after a touch, and hides at once when the screen is left. */
export function createReveal() {
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
    isShown: () => left() > 0,
    secondsLeft: left,
    hide,
    show() {
      clearInterval(timer);
      setLeft(shownSeconds);
      timer = setInterval(() => (left() > 1 ? setLeft(left() - 1) : hide()), 1000);
    },
  };
}

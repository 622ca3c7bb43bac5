/** What is looked for, and for how long: a second of frames. */
const frames = 60;

/**
 * A press may take away what held the focus, which then is nowhere: it goes to the first of these that is there, as
 * often as it is lost within a second.
 */
export function refocus(...places: (() => HTMLElement | null | undefined)[]): void {
  let left = frames;
  const look = () => {
    const active = document.activeElement;
    // A page that was given the focus for want of better holds nothing either.
    const isLost = !active || active === document.body || active.matches("main");
    if (isLost)
      places
        .map((place) => place())
        .find((found) => found?.isConnected)
        ?.focus();
    if (left-- > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

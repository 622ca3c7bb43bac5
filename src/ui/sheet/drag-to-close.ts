const closingDistance = 96;
const closingSpeed = 0.6; // px per ms: a flick

/** Lets a bottom sheet be pulled down by its handle; Escape, Back and the close button do the same. */
export function dragToClose(handle: HTMLElement, sheet: () => HTMLElement, close: () => void): void {
  handle.addEventListener("pointerdown", (down) => {
    if (window.matchMedia("(width >= 64rem)").matches) return;
    const start = down.clientY;
    const since = down.timeStamp;
    handle.setPointerCapture(down.pointerId);

    const move = (event: PointerEvent) => {
      sheet().style.translate = `0 ${Math.max(0, event.clientY - start)}px`;
    };
    const end = (event: PointerEvent) => {
      handle.removeEventListener("pointermove", move);
      const distance = event.clientY - start;
      const speed = distance / Math.max(1, event.timeStamp - since);
      if (
        event.type === "pointerup" &&
        (distance > closingDistance || (distance > 24 && speed > closingSpeed))
      )
        close();
      else sheet().style.translate = "";
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end, { once: true });
    handle.addEventListener("pointercancel", end, { once: true });
  });
}

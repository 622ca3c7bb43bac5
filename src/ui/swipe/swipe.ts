// A finger that pushes a line to the right. Lines carry `data-swipe-item` (their id). Whatever a swipe does has a
// button twin.

import "./swipe.css";

/** The line being pushed, where it lies in its list, and whether letting go now would count. */
export interface Swiped {
  id: string;
  top: number;
  size: number;
  isFar: boolean;
}

const slackPx = 12;
const farPx = 88;
const mostPx = 120;

/** Lets the lines under an element be pushed to the right, until stopped. */
export function makeSwipe(
  root: HTMLElement,
  on: { move: (held: Swiped | undefined) => void; swipe: (id: string) => void },
): () => void {
  let start: { item: HTMLElement; pointer: number; x: number; y: number } | undefined;
  let held: Swiped | undefined;

  function down(event: PointerEvent): void {
    const target = event.target as Element;
    const item = target.closest<HTMLElement>("[data-swipe-item]");
    if (!item || event.pointerType === "mouse" || !event.isPrimary || target.closest(".menu-anchor")) return;
    start = { item, pointer: event.pointerId, x: event.clientX, y: event.clientY };
  }

  function move(event: PointerEvent): void {
    if (!start || event.pointerId !== start.pointer) return;
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
    if (!held) {
      if (Math.abs(dy) > slackPx || dx < -slackPx) start = undefined;
      else if (dx > slackPx) take();
      if (!held) return;
    }
    start!.item.style.setProperty("--swiped", `${Math.min(Math.max(dx, 0), mostPx)}px`);
    if (held.isFar === dx >= farPx) return;
    held = { ...held, isFar: dx >= farPx };
    on.move(held);
  }

  function take(): void {
    const { item } = start!;
    held = {
      id: item.dataset.swipeItem ?? "",
      top: item.offsetTop,
      size: item.offsetHeight,
      isFar: false,
    };
    item.dataset.swipeHeld = "";
    on.move(held);
  }

  function release(isKept: boolean): void {
    const done = held;
    if (start) {
      delete start.item.dataset.swipeHeld;
      start.item.style.removeProperty("--swiped");
    }
    [start, held] = [undefined, undefined];
    if (!done) return;
    on.move(undefined);
    if (isKept && done.isFar) on.swipe(done.id);
  }

  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const up = () => {
    // The press that ends a swipe opens nothing.
    if (held) window.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
    release(true);
  };
  const cancel = () => release(false);

  root.addEventListener("pointerdown", down);
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", cancel);
  return () => {
    release(false);
    root.removeEventListener("pointerdown", down);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", cancel);
  };
}

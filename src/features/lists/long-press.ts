import { onCleanup } from "solid-js";

const holdMs = 450;
const slip = 10; // px that a finger may move and still hold

/** A finger held on a row: `held` learns of the element with `data-row` under it. Buttons do the same elsewhere. */
export function createLongPress(container: HTMLElement, held: (id: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  let swallowsClick = false;

  const cancel = () => clearTimeout(timer);
  const press = (event: PointerEvent) => {
    cancel();
    swallowsClick = false;
    const row = (event.target as Element).closest<HTMLElement>("[data-row]");
    if (event.pointerType !== "touch" || !row?.dataset.row) return;
    const id = row.dataset.row;
    from = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      swallowsClick = true;
      navigator.vibrate?.(10);
      held(id);
    }, holdMs);
  };
  const move = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > slip) cancel();
  };
  // The menu that a browser opens on a link held, and the press that the finger makes by leaving.
  const contextMenu = (event: MouseEvent) => {
    if ((event as PointerEvent).pointerType === "touch") event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    if (!swallowsClick) return;
    swallowsClick = false;
    event.preventDefault();
    event.stopPropagation();
  };

  const listeners: [string, EventListener][] = [
    ["pointerdown", press as EventListener],
    ["pointermove", move as EventListener],
    ["pointerup", cancel],
    ["pointercancel", cancel],
    ["contextmenu", contextMenu as EventListener],
  ];
  for (const [name, listener] of listeners) container.addEventListener(name, listener, { passive: false });
  container.addEventListener("click", click, { capture: true });
  onCleanup(() => {
    cancel();
    for (const [name, listener] of listeners) container.removeEventListener(name, listener);
    container.removeEventListener("click", click, { capture: true });
  });
}

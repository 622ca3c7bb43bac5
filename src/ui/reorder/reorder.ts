// Putting lines in another order by hand: with a mouse from their grip, with a finger held on the line for an instant.
// Lists carry `data-reorder-list` (their id) and `data-reorder-kind`; their lines, `data-reorder-item` (theirs), and
// `data-reorder-whole` when a mouse may take them anywhere. A line goes to lists of its kind only, one above the other
// or side by side. What the keyboard does instead belongs to the lists themselves.

import "./reorder.css";

export interface Drop {
  item: string;
  list: string;
  /** Its place among the others of the list, from 0. */
  at: number;
}

interface Held {
  item: HTMLElement;
  kind: string;
  pointer: number;
  from: { x: number; y: number };
  drop?: Drop;
}

const holdMs = 350;
const slackPx = 8;
/** So near an edge of the screen, the page moves. */
const edgePx = 72;

/** Lets the lines under an element be put in another order, until stopped. */
export function makeReorder(root: HTMLElement, onDrop: (drop: Drop) => void): () => void {
  let held: Held | undefined;
  let waiting: { timer: ReturnType<typeof setTimeout>; x: number; y: number } | undefined;
  /** A card under a mouse that is down, and has not moved yet. */
  let armed: { item: HTMLElement; event: PointerEvent } | undefined;
  let mark: HTMLElement | undefined;
  let last = { x: 0, y: 0 };
  let frame = 0;

  function take(item: HTMLElement, event: PointerEvent): void {
    const list = item.closest<HTMLElement>("[data-reorder-list]");
    if (!list) return;
    last = { x: event.clientX, y: event.clientY };
    held = { item, kind: list.dataset.reorderKind ?? "", pointer: event.pointerId, from: last };
    item.dataset.reorderHeld = "";
    mark = document.createElement("div");
    mark.className = "reorder__mark";
    document.body.append(mark);
    navigator.vibrate?.(10);
    frame = requestAnimationFrame(follow);
  }

  /** At each frame: the line under the pointer, the mark where it would fall, the page near an edge. */
  function follow(): void {
    if (!held || !mark) return;
    const { item, from } = held;
    const scrolls = last.y < edgePx ? -8 : last.y > window.innerHeight - edgePx ? 8 : 0;
    if (scrolls) {
      const before = window.scrollY;
      window.scrollBy(0, scrolls);
      from.y -= window.scrollY - before;
    }
    item.style.translate = `${last.x - from.x}px ${last.y - from.y}px`;
    held.drop = placeUnder(held);
    frame = requestAnimationFrame(follow);
  }

  function placeUnder({ item, kind }: Held): Drop | undefined {
    const lists = [...root.querySelectorAll<HTMLElement>(`[data-reorder-kind="${kind}"]`)];
    const level = lists.filter((one) => {
      const box = one.getBoundingClientRect();
      return last.y >= box.top - slackPx && last.y <= box.bottom + slackPx;
    });
    const list =
      level.find((one) => {
        const box = one.getBoundingClientRect();
        return last.x >= box.left && last.x <= box.right;
      }) ?? level[0];
    mark!.hidden = !list;
    if (!list) return undefined;
    const others = itemsOf(list).filter((one) => one !== item);
    const boxes = others.map((one) => one.getBoundingClientRect());
    const next = boxes.findIndex((box) => last.y < box.top + box.height / 2);
    const at = next < 0 ? others.length : next;
    const frameBox = list.getBoundingClientRect();
    const y = boxes[at]?.top ?? boxes.at(-1)?.bottom ?? frameBox.top;
    Object.assign(mark!.style, {
      insetInlineStart: `${frameBox.left}px`,
      inlineSize: `${frameBox.width}px`,
      insetBlockStart: `${y - 1}px`,
    });
    return { item: item.dataset.reorderItem ?? "", list: list.dataset.reorderList ?? "", at };
  }

  function release(isKept: boolean): void {
    clearTimeout(waiting?.timer);
    waiting = undefined;
    armed = undefined;
    if (!held) return;
    const { item, drop } = held;
    held = undefined;
    cancelAnimationFrame(frame);
    mark?.remove();
    delete item.dataset.reorderHeld;
    item.style.translate = "";
    if (isKept && drop && !isWhereItWas(item, drop)) onDrop(drop);
  }

  function down(event: PointerEvent): void {
    const target = event.target as Element;
    const item = target.closest<HTMLElement>("[data-reorder-item]");
    if (!item || held || !event.isPrimary || event.button !== 0) return;
    if (target.closest(".reorder__grip")) {
      event.preventDefault();
      take(item, event);
      return;
    }
    if (target.closest("input, .menu-anchor")) return;
    if (event.pointerType === "mouse") {
      if (item.dataset.reorderWhole !== undefined) armed = { item, event };
      return;
    }
    const { clientX: x, clientY: y } = event;
    waiting = { x, y, timer: setTimeout(() => take(item, event), holdMs) };
  }

  function move(event: PointerEvent): void {
    if (held && event.pointerId === held.pointer) last = { x: event.clientX, y: event.clientY };
    if (
      armed &&
      Math.hypot(event.clientX - armed.event.clientX, event.clientY - armed.event.clientY) > slackPx
    ) {
      const { item, event: pressed } = armed;
      armed = undefined;
      take(item, pressed);
      last = { x: event.clientX, y: event.clientY };
    }
    if (waiting && Math.hypot(event.clientX - waiting.x, event.clientY - waiting.y) > slackPx)
      clearTimeout(waiting.timer);
  }

  function up(event: PointerEvent): void {
    const moved = held && Math.hypot(last.x - held.from.x, last.y - held.from.y) > slackPx;
    // The press that ends a drag opens nothing.
    if (moved) window.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
    release(!held || event.pointerId === held.pointer);
  }

  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  // A held line moves instead of the page, and asks for no menu.
  const keepStill = (event: Event) => {
    if ((held || armed) && event.cancelable) event.preventDefault();
  };
  const cancel = () => release(false);
  const giveUp = (event: KeyboardEvent) => {
    if (event.key === "Escape" && held) release(false);
  };

  const onRoot: [string, (event: never) => void][] = [
    ["pointerdown", down],
    ["touchmove", keepStill],
    ["contextmenu", keepStill],
    ["dragstart", keepStill],
  ];
  const onWindow: [string, (event: never) => void][] = [
    ["pointermove", move],
    ["pointerup", up],
    ["pointercancel", cancel],
    ["keydown", giveUp],
  ];
  for (const [name, heard] of onRoot) root.addEventListener(name, heard as EventListener, { passive: false });
  for (const [name, heard] of onWindow) window.addEventListener(name, heard as EventListener);
  return () => {
    release(false);
    for (const [name, heard] of onRoot) root.removeEventListener(name, heard as EventListener);
    for (const [name, heard] of onWindow) window.removeEventListener(name, heard as EventListener);
  };
}

/** The lines of a list, those of lists inside left out. */
function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-reorder-item]")].filter(
    (item) => item.parentElement?.closest("[data-reorder-list]") === list,
  );
}

function isWhereItWas(item: HTMLElement, drop: Drop): boolean {
  const list = item.closest<HTMLElement>("[data-reorder-list]");
  return list?.dataset.reorderList === drop.list && itemsOf(list).indexOf(item) === drop.at;
}

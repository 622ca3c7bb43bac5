import { onCleanup } from "solid-js";

const focusable = "a[href], button:not([disabled]), input:not([disabled]), [tabindex='0']";

/**
 * Keeps the keyboard in a list when the row that had the focus leaves it (ticked, removed): the same control of the row
 * that took its place, else of the last one, else the list itself.
 */
export function keepFocus(list: HTMLElement): void {
  let held: { row: Element; at: number; control: number } | undefined;
  const remember = (event: FocusEvent) => {
    const row = [...list.children].find((child) => child.contains(event.target as Node));
    if (!row) return;
    const control = [...row.querySelectorAll(focusable)].indexOf(event.target as Element);
    held = { row, at: [...list.children].indexOf(row), control };
  };
  const forget = (event: FocusEvent) => {
    if (event.relatedTarget) held = undefined;
  };
  const observer = new MutationObserver(() => {
    if (!held || held.row.isConnected || !list.isConnected) return;
    const { at, control } = held;
    held = undefined;
    const active = document.activeElement;
    if (active && active !== document.body) return;
    const row = list.children[Math.min(at, list.children.length - 1)];
    const controls = row ? [...row.querySelectorAll<HTMLElement>(focusable)] : [];
    const next = controls[control] ?? controls[0];
    if (next) return next.focus();
    list.tabIndex = -1;
    list.focus();
  });
  observer.observe(list, { childList: true });
  list.addEventListener("focusin", remember);
  list.addEventListener("focusout", forget);
  onCleanup(() => observer.disconnect());
}

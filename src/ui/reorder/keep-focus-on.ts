import { refocus } from "#ui/focus/refocus.ts";

/** A card that changes column is drawn anew: the keyboard follows it there. */
export function keepFocusOn(id: string): void {
  refocus(() => document.querySelector<HTMLElement>(`[data-reorder-item="${id}"] a`));
}

/** A card that changes column is drawn anew: the keyboard follows it there, within a second. */
export function keepFocusOn(id: string): void {
  const held = document.activeElement;
  let frames = 60;
  const look = () => {
    const link = document.querySelector<HTMLElement>(`[data-reorder-item="${id}"] a`);
    const isLost = !held?.isConnected || document.activeElement === document.body;
    if (link && isLost) link.focus();
    else if (frames-- > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

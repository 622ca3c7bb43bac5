/**
 * Calls when the focus has left an element for another, or for a press elsewhere. Never while a finger is down: what is
 * under it must not slip away. A button that goes with its line, another window, a press on a label leave nothing.
 */
export function onLeave(element: HTMLElement, left: () => void): () => void {
  let isPressing = false;
  let isPressedElsewhere = false;

  const settle = () =>
    setTimeout(() => {
      const active = document.activeElement;
      if (isPressing || !element.isConnected || element.contains(active)) return;
      if ((active && active !== document.body) || isPressedElsewhere) left();
    });
  const press = (event: Event) => {
    isPressing = true;
    isPressedElsewhere = !element.contains(event.target as Node);
  };
  const release = () => {
    isPressing = false;
    if (isPressedElsewhere) settle();
  };
  const focusOut = () => {
    if (!isPressing) settle();
  };
  const focusIn = () => {
    isPressedElsewhere = false;
  };

  addEventListener("pointerdown", press, true);
  addEventListener("pointerup", release, true);
  addEventListener("pointercancel", release, true);
  element.addEventListener("focusout", focusOut);
  element.addEventListener("focusin", focusIn);
  return () => {
    removeEventListener("pointerdown", press, true);
    removeEventListener("pointerup", release, true);
    removeEventListener("pointercancel", release, true);
    element.removeEventListener("focusout", focusOut);
    element.removeEventListener("focusin", focusIn);
  };
}

import { createSignal, onCleanup, onMount } from "solid-js";
import { createBackCloses } from "./back-closes.ts";

/** The live region of each open dialog, the one in front last. */
const [regions, setRegions] = createSignal<readonly HTMLElement[]>([]);

/** Whether a dialog stands before the page. */
export const isModalOpen = () => regions().length > 0;

/** Where to say what happens while a dialog is in front: the page behind is inert, and mute. */
export const frontRegion = () => regions().at(-1);

/**
 * Opens a dialog for as long as its owner lives: the page behind is inert, Escape and Back close it, the focus goes
 * where `focus` says and comes back to where it was.
 */
export function createModal(options: {
  dialog: () => HTMLDialogElement;
  focus: () => HTMLElement | undefined;
  onClose: () => void;
  /** The dialog is a page with its own address: Back already closes it. */
  routed?: boolean | undefined;
}): void {
  const before = document.activeElement;
  if (!options.routed)
    createBackCloses(
      () => true,
      () => options.onClose(),
    );
  onMount(() => {
    const dialog = options.dialog();
    const region = document.createElement("div");
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
    dialog.append(region);
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      options.onClose();
    });
    dialog.showModal();
    options.focus()?.focus();
    setRegions((all) => [...all, region]);
    const stopKeeping = keepFocus(dialog);
    onCleanup(() => {
      stopKeeping();
      setRegions((all) => all.filter((one) => one !== region));
      dialog.close();
      // A closed dialog still holds the focus until the next frame, when nothing takes it.
      const active = document.activeElement;
      if (active !== document.body && !dialog.contains(active)) return;
      // What opened it may be gone, as the offer of a first plan once there is one: the reading goes on from the page.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else document.querySelector("main")?.focus({ preventScroll: true });
    });
  });
}

/** A press may take away the very button that was pressed: the reading goes on from the title, not from nowhere. */
function keepFocus(dialog: HTMLDialogElement): () => void {
  let last: EventTarget | null = null;
  dialog.addEventListener("focusin", (event) => {
    last = event.target;
  });
  const observer = new MutationObserver(() => {
    const isGone = last instanceof HTMLElement && !last.isConnected;
    if (!isGone || document.activeElement !== document.body) return;
    last = null;
    dialog.querySelector<HTMLElement>("h2[tabindex]")?.focus({ preventScroll: true });
  });
  observer.observe(dialog, { childList: true, subtree: true });
  return () => observer.disconnect();
}

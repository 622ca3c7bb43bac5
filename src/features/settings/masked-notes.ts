import { createSignal } from "solid-js";

const storageKey = "coulisses.mask-notes";
const [areMasked, setAreMasked] = createSignal(read());

/** Whether confidential notes wait behind a touch on this device; they do until someone decides otherwise. */
export function useMaskedNotes() {
  return {
    areMasked,
    setMasked(masked: boolean): void {
      setAreMasked(masked);
      try {
        localStorage.setItem(storageKey, masked ? "on" : "off");
      } catch {
        // Storage blocked by the browser: the choice lasts for this visit.
      }
    },
  };
}

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

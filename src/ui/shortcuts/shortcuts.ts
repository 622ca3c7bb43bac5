import { createSignal, onCleanup } from "solid-js";

const storageKey = "coulisses.shortcuts";
const sequenceDelay = 1200; // ms allowed between « G » and the next key

const [areOn, setAreOn] = createSignal(read());

/** Whether single keys act; they can be turned off because a voice or an unsteady hand may press them (WCAG 2.1.4). */
export function useSingleKeys() {
  return {
    areOn,
    setOn(on: boolean): void {
      setAreOn(on);
      try {
        localStorage.setItem(storageKey, on ? "on" : "off");
      } catch {
        // Storage blocked by the browser: the choice lasts for this visit.
      }
    },
  };
}

/**
 * Listens to the keys of a map while the caller lives. « c » is a single key, « g a » a sequence, « mod+k » is ⌘K
 * or Ctrl+K. Single keys stay quiet inside a field, behind a dialog, and when turned off.
 */
export function createShortcuts(actions: Record<string, () => void>): void {
  let prefix = "";
  let prefixAt = 0;

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = event.key.toLowerCase();
    const run = (name: string) => {
      const action = actions[name];
      if (!action) return false;
      event.preventDefault();
      action();
      return true;
    };
    if ((event.metaKey || event.ctrlKey) && !event.altKey) {
      run(`mod+${key}`);
      return;
    }
    if (!areOn() || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const sequence = prefix && event.timeStamp - prefixAt < sequenceDelay ? `${prefix} ${key}` : key;
    prefix = "";
    if (run(sequence)) return;
    if (Object.keys(actions).some((name) => name.startsWith(`${key} `))) {
      prefix = key;
      prefixAt = event.timeStamp;
    }
  };
  window.addEventListener("keydown", onKey);
  onCleanup(() => window.removeEventListener("keydown", onKey));
}

/** Whether keys belong to what has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

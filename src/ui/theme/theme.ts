import { createSignal } from "solid-js";

/** « Plein feu » (light), « Service » (dark), or as the system wants. */
export type Theme = "auto" | "light" | "dark";

// public/theme.js reads the same key before the first paint.
const storageKey = "coulisses.theme";

const [theme, setSignal] = createSignal<Theme>(read());

/** The theme chosen on this device, and the way to choose another. */
export function useTheme() {
  return { theme, setTheme };
}

function setTheme(next: Theme): void {
  setSignal(next);
  const { dataset } = document.documentElement;
  if (next === "auto") delete dataset.theme;
  else dataset.theme = next;
  try {
    if (next === "auto") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, next);
  } catch {
    // Storage blocked by the browser: the choice lasts for this visit.
  }
}

function read(): Theme {
  const { theme: chosen } = document.documentElement.dataset;
  return chosen === "light" || chosen === "dark" ? chosen : "auto";
}

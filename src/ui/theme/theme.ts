import { createSignal } from "solid-js";

/** « Plein feu » (light), « Service » (dark), or as the system wants. */
export type Theme = "auto" | "light" | "dark";

// public/theme.js reads the same key before the first paint.
const storageKey = "coulisses.theme";

/** `--bg` of each theme, as in index.html. */
const grounds = { light: "#f5f3f4", dark: "#150b0f" };

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
  tintBrowser(next);
  try {
    if (next === "auto") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, next);
  } catch {
    // Storage blocked by the browser: the choice lasts for this visit.
  }
}

/** The browser's own bar follows the page; public/theme.js does the same when the page opens. */
function tintBrowser(chosen: Theme): void {
  for (const scheme of ["light", "dark"] as const) {
    const meta = document.querySelector<HTMLMetaElement>(`meta[name=theme-color][media*=${scheme}]`);
    if (meta) meta.content = grounds[chosen === "auto" ? scheme : chosen];
  }
}

function read(): Theme {
  const { theme: chosen } = document.documentElement.dataset;
  return chosen === "light" || chosen === "dark" ? chosen : "auto";
}

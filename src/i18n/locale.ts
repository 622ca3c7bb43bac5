/** The languages the product speaks, as BCP 47 tags. */
export type Locale = "fr-CA" | "en-CA";

/** All of them, the source language first. */
export const locales: readonly Locale[] = ["fr-CA", "en-CA"];

const storageKey = "coulisses.locale";

/** The language of a browser that never chose: the first of its languages that we speak, else French. */
export function guessLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const tag = language.toLowerCase();
    if (tag.startsWith("fr")) return "fr-CA";
    if (tag.startsWith("en")) return "en-CA";
  }
  return "fr-CA";
}

/** The language chosen on this device, else the browser's. */
export function initialLocale(): Locale {
  return chosenLocale() ?? guessLocale(navigator.languages);
}

/** The language chosen on this device, when one was. */
export function chosenLocale(): Locale | undefined {
  const stored = readStored();
  return locales.find((locale) => locale === stored);
}

/** Keeps the choice on this device; a browser that refuses storage forgets it, nothing worse. */
export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Storage blocked by the browser: the choice lasts for this visit.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

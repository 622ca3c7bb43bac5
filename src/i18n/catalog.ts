import type { first } from "./fr-ca/first.ts";
import type { later } from "./fr-ca/later.ts";
import type { Locale } from "./locale.ts";
import type { Shape } from "./translate.ts";

// Every sentence of the team's app, by area, in two parts: a slow phone does not wait for the words of screens that it
// does not show yet. French is the source; English must have the same shape. One language is loaded, not both.
export type FirstCatalog = Shape<typeof first>;
export type LaterCatalog = Shape<typeof later>;
export type Catalog = FirstCatalog & LaterCatalog;

/** What the first screens say. */
export async function loadFirst(locale: Locale): Promise<FirstCatalog> {
  if (locale === "en-CA") return (await import("./en-ca/first.ts")).first;
  return (await import("./fr-ca/first.ts")).first;
}

/** The rest. */
export async function loadLater(locale: Locale): Promise<LaterCatalog> {
  if (locale === "en-CA") return (await import("./en-ca/later.ts")).later;
  return (await import("./fr-ca/later.ts")).later;
}

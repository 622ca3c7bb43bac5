import type { french } from "./fr-ca/catalog.ts";
import type { Locale } from "./locale.ts";
import type { Shape } from "./translate.ts";

/** Every sentence of the team's app, by area. French is the source; English must have the same shape. */
export type Catalog = Shape<typeof french>;

/** Loads one language; the other is never downloaded until someone asks for it. */
export async function loadCatalog(locale: Locale): Promise<Catalog> {
  if (locale === "en-CA") return (await import("./en-ca/catalog.ts")).english;
  return (await import("./fr-ca/catalog.ts")).french;
}

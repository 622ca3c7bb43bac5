import type { Catalog } from "../catalog.ts";
import { first } from "./first.ts";
import { later } from "./later.ts";

/** The sentences of the team’s app in Canadian English. */
export const english = { ...first, ...later } satisfies Catalog;

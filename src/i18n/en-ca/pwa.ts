import type { pwa as french } from "../fr-ca/pwa.ts";
import type { Shape } from "../translate.ts";

export const pwa = {} satisfies Shape<typeof french>;

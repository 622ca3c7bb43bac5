import type { interactions as french } from "../fr-ca/interactions.ts";
import type { Shape } from "../translate.ts";

export const interactions = {} satisfies Shape<typeof french>;

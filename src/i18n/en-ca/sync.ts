import type { sync as french } from "../fr-ca/sync.ts";
import type { Shape } from "../translate.ts";

export const sync = {} satisfies Shape<typeof french>;

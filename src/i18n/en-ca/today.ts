import type { today as french } from "../fr-ca/today.ts";
import type { Shape } from "../translate.ts";

export const today = {} satisfies Shape<typeof french>;

import type { importing as french } from "../fr-ca/import.ts";
import type { Shape } from "../translate.ts";

export const importing = {} satisfies Shape<typeof french>;

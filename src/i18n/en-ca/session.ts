import type { session as french } from "../fr-ca/session.ts";
import type { Shape } from "../translate.ts";

export const session = {} satisfies Shape<typeof french>;

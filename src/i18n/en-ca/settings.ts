import type { settings as french } from "../fr-ca/settings.ts";
import type { Shape } from "../translate.ts";

export const settings = {} satisfies Shape<typeof french>;

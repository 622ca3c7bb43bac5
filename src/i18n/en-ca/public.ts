import type { publicPages as french } from "../fr-ca/public.ts";
import type { Shape } from "../translate.ts";

export const publicPages = {} satisfies Shape<typeof french>;

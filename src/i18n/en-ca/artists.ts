import type { artists as french } from "../fr-ca/artists.ts";
import type { Shape } from "../translate.ts";

export const artists = {} satisfies Shape<typeof french>;

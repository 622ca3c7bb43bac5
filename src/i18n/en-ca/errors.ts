import type { errors as french } from "../fr-ca/errors.ts";
import type { Shape } from "../translate.ts";

export const errors = {
  unknown: "Something did not work. Your work is kept on this device. Try again in a moment.",
} satisfies Shape<typeof french>;

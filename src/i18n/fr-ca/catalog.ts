import { first } from "./first.ts";
import { later } from "./later.ts";

/** The sentences of the team’s app in Québec French, the source language. */
export const french = { ...first, ...later };

import { makeGrammar } from "../grammar.ts";

export const { plural, number } = makeGrammar("fr-CA");

import { makeGrammar } from "../grammar.ts";

export const { plural, number } = makeGrammar("en-CA");

import { makeGrammar } from "../grammar.ts";

export const { plural, number, ended } = makeGrammar("en-CA");

import { makeGrammar } from "../grammar.ts";

export const { plural, number, ended } = makeGrammar("fr-CA");

/** « de » before a name: « d’Absalon », « d’Yves », « de Léa », « de Hassan » (an h may be aspirate: it stays). */
export function ofName(name: string): string {
  const plain = name.normalize("NFD").replace(/[^\p{L}]/gu, "");
  return /^([aeiouœæ]|y[^aeiou])/i.test(plain) ? `d’${name}` : `de ${name}`;
}

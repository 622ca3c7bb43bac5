// Several short words in one field, and the one being typed, which counts as soon as it is typed: leaving the field, the
// page or the app never loses it.

import { foldText } from "./names.ts";

/** A word being typed beside those of a field: the list already holds it, `before` is the list without it. */
export interface TypedWord {
  text: string;
  before: string[];
}

/** A list once what is typed is added: words between commas, none twice; « danse » joins the « Danse » in use. */
export function withTyped(list: readonly string[], text: string, inUse: readonly string[]): string[] {
  const known = new Map(inUse.map((word) => [foldText(word), word]));
  const next = [...list];
  for (const word of text.split(",").map((part) => part.trim())) {
    if (word === "" || next.some((value) => foldText(value) === foldText(word))) continue;
    next.push(known.get(foldText(word)) ?? word);
  }
  return next;
}

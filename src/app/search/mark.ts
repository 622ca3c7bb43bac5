import { foldText } from "#domain/artists/names.ts";

/** A name cut in three: before what was typed, what was typed, after. */
export type Marked = readonly [before: string, match: string, after: string];

/** Finds what was typed in a name, accents and case aside, and cuts the name there as it is spelled. */
export function markMatch(name: string, query: string): Marked {
  const wanted = foldText(query.trim());
  if (wanted === "") return [name, "", ""];
  // Folding changes lengths (« œ » → « oe »): the folded name is rebuilt letter by letter to keep count.
  const letters = [...name];
  const folded = letters.map(foldText);
  for (let start = 0; start < letters.length; start++) {
    let text = "";
    for (let end = start; end < letters.length && text.length < wanted.length; end++) {
      text += folded[end];
      if (text.length >= wanted.length && text.startsWith(wanted))
        return [
          letters.slice(0, start).join(""),
          letters.slice(start, end + 1).join(""),
          letters.slice(end + 1).join(""),
        ];
    }
  }
  return [name, "", ""];
}

/** `[Prénom]`, or `[Prénom|vous]` with what to say when there is none. */
const givenName = /\[Pr[ée]nom(?:\|([^\]]*))?\]/gi;

/** A template with the first names in their places; a place that nothing fills stays, for whoever writes to see. */
export function fillTemplate(body: string, names: string): string {
  return body.replace(givenName, (place, otherwise: string | undefined) => names || otherwise || place);
}

/** The text of a field once something is put where the caret is, or in place of what is selected. */
export function insertAt(
  text: string,
  inserted: string,
  [from, to]: readonly [number, number],
): { text: string; caret: number } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  // Whole lines stay whole: what is inserted in the middle of one begins another.
  const start = before === "" || before.endsWith("\n") ? "" : "\n";
  const end = after === "" || after.startsWith("\n") ? "" : "\n";
  const caret = before.length + start.length + inserted.length;
  return { text: `${before}${start}${inserted}${end}${after}`, caret };
}

/** JSON whose texts the database can hold: without U+0000 nor half of a character. Throws on what is no JSON. */
export function parseStorable(text: string): unknown {
  return JSON.parse(text, (_, value) =>
    typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value,
  );
}

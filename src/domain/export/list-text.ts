// Several values in one cell, in a way that is read back as it was: semicolons between them, quotes around a value
// that holds what would part it.

const parting = /[;|,\n"]|:::/;

/** The values of a field as one text: « danse; "Musique, Médias" ». */
export function writeList(values: readonly string[]): string {
  return values.map((value) => (parting.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join("; ");
}

const part = '(?:"(?:[^"]|"")+"|[^";|\\n]+)';
const written = new RegExp(`^${part}(?:; ?${part})*$`);

/** The values of a text that holds quotes and was written here; nothing for what anybody else wrote. */
export function readQuotedList(text: string): string[] | undefined {
  if (!text.includes('"') || !written.test(text)) return undefined;
  const parts = text.match(/"(?:[^"]|"")+"|[^";]+/g) ?? [];
  const values = parts.map((value) =>
    value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value.trim(),
  );
  // « "Le Trio" » are the quotes that somebody put around a name.
  return parts.some((value, i) => value.startsWith('"') && parting.test(values[i] ?? ""))
    ? values.filter((value) => value !== "")
    : undefined;
}

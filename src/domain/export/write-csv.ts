/**
 * Writes rows as .csv that a spreadsheet opens well: UTF-8 with its mark, CRLF, quotes where needed. A cell that a
 * spreadsheet would run as a formula is disarmed with an apostrophe (CWE-1236), which `armed` takes back.
 */
export function writeCsv(rows: readonly (readonly string[])[], delimiter = ","): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => quoted(disarmed(cell), delimiter)).join(delimiter)).join("\r\n")}\r\n`;
}

/** Spreadsheets also read « ＝ » and its like as signs, and start a cell anew at another country's separator. */
const formula = /^(?='*\s*[=+\-@＝＋－＠\t\r])/;
const laterFormula = /([;,\t\r\n][^\S\t\r\n]*)(?='*[=+\-@＝＋－＠])/g;
const disarmedFormula = /^'(?='*\s*[=+\-@＝＋－＠\t\r])/;
const laterDisarmed = /([;,\t\r\n][^\S\t\r\n]*)'(?='*[=+\-@＝＋－＠])/g;

/** A text that no spreadsheet runs. */
export const disarmed = (cell: string): string => cell.replace(laterFormula, "$1'").replace(formula, "'");

/** A text as it was before it was disarmed. */
export const armed = (cell: string): string => cell.replace(disarmedFormula, "").replace(laterDisarmed, "$1");

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = /["\r\n;,\t]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim();
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

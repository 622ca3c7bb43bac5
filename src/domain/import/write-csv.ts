/**
 * Writes rows as .csv that a spreadsheet opens well: UTF-8 with its mark, CRLF, quotes where needed. A cell that a
 * spreadsheet would run as a formula is disarmed with an apostrophe (CWE-1236).
 */
export function writeCsv(rows: readonly (readonly string[])[], delimiter = ","): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => quoted(disarmed(cell), delimiter)).join(delimiter)).join("\r\n")}\r\n`;
}

/** Spreadsheets also read « ＝ » and its like as signs, and start a cell anew at another country's separator. */
const formula = /^\s*[=+\-@＝＋－＠\t\r]/;
const laterFormula = /([;,\t\r\n]\s*)([=＝+＋@＠-]|－)/g;

const disarmed = (cell: string) => (formula.test(cell) ? `'${cell}` : cell).replace(laterFormula, "$1'$2");

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = /["\r\n;,\t]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim();
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

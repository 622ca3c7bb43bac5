import { parsePhone } from "../phone/parse-phone.ts";

/**
 * The telephone numbers of a cell in the form they are kept in; those among them that no country knows, kept as typed;
 * and what looks like none.
 */
export function phonesIn(cell: string): { phones: string[]; unsure: string[]; invalid: string[] } {
  const phones = new Set<string>();
  const unsure: string[] = [];
  const invalid: string[] = [];
  for (const part of cell.split(separators)) {
    const text = part.trim();
    if (text === "" || text === "*") continue;
    const { phone, isNumber } = parsePhone(text);
    if (isNumber || isKept(text)) phones.add(phone);
    else invalid.push(text);
    if (!isNumber && isKept(text)) unsure.push(text);
  }
  return { phones: [...phones], unsure, invalid };
}

/** A comma before « poste » is no separator, nor one in an amount; « 819 555-0101 ou 555-0102 » are two. */
const separators =
  /;(?!ext=)|\||,(?!\d+E\+)(?!\s*(?:poste|ext|x\s*\d|#))|:::|\r?\n|\s\/\s|\s+(?:ou|or|et|and)\s+/i;

/** What no country knows but has the digits of a number is kept as typed; « 5,14556E+09 » has lost its own. */
function isKept(text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  return digits >= 7 && digits <= 15 && !/\d[.,]?\d*E\+\d/i.test(text);
}

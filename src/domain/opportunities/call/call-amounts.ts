// The amounts that a call names, and whether each is the most, the least or all of it.

import { mostCents, readCents } from "../../money.ts";
import { type Reading, shortened } from "./call-text.ts";

export interface Amount {
  min_cents?: number;
  max_cents?: number;
}

const digits = "\\d{1,9}(?:[ ,.]\\d{3}(?!\\d)){0,3}(?:[.,]\\d{1,2}(?!\\d))?";
const sum = `(?:(?:\\$|\\bCAD) ?(${digits}) ?(k|M)?(?![\\d\\p{L}])|(?<![\\d$.,])(${digits}) ?(k|M)? ?(?:\\$|dollars|CAD)(?! ?\\d))`;
const mostSums = 200;

interface Sum {
  cents: number;
  start: number;
  end: number;
}

/** The first amount that the call offers; what it asks as fees is none. */
export function amountIn(text: string): Reading<Amount> | undefined {
  const sums = sumsIn(text);
  const offered = sums.flatMap((one, i) => {
    const before = text.slice(Math.max(0, one.start - 70, sums[i - 1]?.end ?? 0), one.start);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    if (/\b(?:frais|fees?|droits? d|cotisation|adhésion|membership)\b/iu.test(line)) return [];
    return [{ ...one, line, place: i }];
  });
  const best =
    offered.find(({ line }) => saysMost.test(line)) ??
    offered.find(({ line }) => says.test(line)) ??
    offered[0];
  if (!best) return undefined;
  const next = sums[best.place + 1];
  const previous = sums[best.place - 1];
  const between = (a: Sum, b: Sum) => joins.test(text.slice(a.end, b.start));
  const from = Math.max(0, best.start - best.line.length);
  if (next && next.cents >= best.cents && between(best, next))
    return reading(text, from, next.end, { min_cents: best.cents, max_cents: next.cents });
  if (previous && previous.cents <= best.cents && between(previous, best))
    return reading(text, previous.start, best.end, { min_cents: previous.cents, max_cents: best.cents });
  const low = lowBefore.exec(best.line);
  const least = low && centsOf(low[1] ?? "", low[2]);
  if (least && least < best.cents)
    return reading(text, from, best.end, { min_cents: least, max_cents: best.cents });
  if (saysLeast.test(best.line)) return reading(text, from, best.end, { min_cents: best.cents });
  const after = text.slice(best.end, best.end + 25);
  const isMost = saysMost.test(best.line) || /^ ?\(?(?:max|au plus|au maximum)/iu.test(after);
  return reading(
    text,
    from,
    best.end,
    isMost ? { max_cents: best.cents } : { min_cents: best.cents, max_cents: best.cents },
  );
}

const saysMost =
  /(?:jusqu'[àa]|maxim\w{0,4}|max\.|up to|ne (?:peut|doit) (?:pas )?dépasser|n'excédant pas|plafond|not (?:to )?exceed|at most|au plus)[^.;]{0,40}$/iu;
const saysLeast = /(?:à partir de|minim\w{0,3}|min\.|at least|au moins|starting at)[^.;]{0,25}$/iu;
const says =
  /(?:montant|bourse|subvention|prix|dotation|cachet|aide|amount|grant|award|prize|stipend|funding|honorarium|valeur|value)[^.;]{0,50}$/iu;
/** « de 5 000 à 10 000 $ »: the first sum has no sign of its own. */
const lowBefore =
  /(?:de|entre|from|between|^) ?(\d[\d ,.]{0,12}?) ?(k|M)? ?(?:à|et|to|and|[-–—]) ?(?:max\w{0,4} )?$/iu;
const joins = /^ ?(?:à|et|to|and|[-–—]|jusqu'à|up to) ?(?:un maximum de |a maximum of )?$/iu;

function sumsIn(text: string): Sum[] {
  const found: Sum[] = [];
  for (const match of text.matchAll(new RegExp(sum, "gu"))) {
    const cents = centsOf(match[1] ?? match[3] ?? "", match[2] ?? match[4]);
    if (cents !== undefined) found.push({ cents, start: match.index, end: match.index + match[0].length });
    if (found.length >= mostSums) break;
  }
  return found;
}

/** Of « 10 k », the unit is apart. */
function centsOf(written: string, unit = ""): number | undefined {
  const cents = (readCents(written) ?? 0) * (unit === "k" ? 1000 : unit === "M" ? 1_000_000 : 1);
  return cents > 0 && cents <= mostCents ? cents : undefined;
}

function reading(text: string, from: number, to: number, value: Amount): Reading<Amount> {
  return { value, words: shortened(text.slice(from, to)) };
}

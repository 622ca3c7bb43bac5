// What people write of an opportunity in a cell → the values kept.

import { foldText } from "../artists/names.ts";
import { type Amount, amountIn } from "../opportunities/call/call-amounts.ts";
import { daysIn } from "../opportunities/call/call-dates.ts";
import { deadlineSaid } from "../opportunities/call/call-deadlines.ts";
import { plainCall } from "../opportunities/call/call-text.ts";
import { readDeadline, writeDeadline } from "../opportunities/deadline.ts";
import {
  type OpportunityKind,
  type OpportunityStatus,
  opportunityKinds,
  type recurrences,
} from "../opportunities/opportunity.ts";
import { isTimeZone } from "../zoned-time.ts";
import { cleanDay } from "./cells.ts";
import { ends, makeCodeReader } from "./code-words.ts";
import { cellCents } from "./money-cells.ts";

const kinds: [RegExp, OpportunityKind][] = [
  [/residen/, "residency"],
  [/formation|atelier|training|workshop|mentor|perfectionnement/, "training"],
  [/\bprix\b|prize|award|concours/, "prize"],
  [/appel|\bcall\b|diffusion|vitrine|exposition|showcase/, "call"],
  [/bourse|subvention|aide|soutien|grant|funding|programme|fonds/, "grant"],
  [/^(autre|other|divers)/, "other"],
];

/** The kind that a word of a file means. */
export const opportunityKindOf = (text: string): OpportunityKind | undefined =>
  opportunityKinds.find((kind) => kind === text) ?? firstOf(kinds, text);

/** Whether the edition is announced, by a cell of a file; nothing when it says neither exactly. */
export const opportunityStatusOf = makeCodeReader<OpportunityStatus>({
  confirmed: `(?:confirme|ouvert|annonce|publie)${ends}|acti(?:f|ve)s?|confirmed|open|announced|active|published`,
  to_confirm: `a confirmer|(?:prevu|attendu)${ends}|(?:non|pas|pas encore) confirme${ends}|provisoire|to confirm|to be confirmed|tbc|expected|tentative|unconfirmed|not (?:yet )?confirmed`,
  cancelled: `(?:annule|supprime|suspendu)${ends}|cancelled|canceled|suspended`,
});

/** How often it comes back; `once` when it does not, nothing when the cell says something else. */
export const recurrenceOf = makeCodeReader<(typeof recurrences)[number] | "once">({
  once: "(?:une seule|une|1) fois|ponctuel(?:le)?|unique|non?|aucune?|only once|once|one time",
  half_yearly:
    "semestriel(?:le)?|biannuel(?:le)?|(?:deux|2) ?(?:fois|x) (?:par an|par annee|l an)|biannual|half yearly|semi annual|(?:twice|2x) (?:a year|per year|yearly)",
  yearly:
    "annuel(?:le)?(?:ment)?|chaque annee|tous les ans|(?:(?:une|1) fois )?(?:par an|par annee|l an)|yearly|annual(?:ly)?|(?:every|each) year|once (?:a|per) year",
});

function firstOf<V>(words: readonly [RegExp, V][], text: string): V | undefined {
  const folded = foldText(text);
  return words.find(([test]) => test.test(folded))?.[1];
}

const noDeadline =
  /^(?:en tout temps|en continu|continu|toute l'annee|rolling|ongoing|anytime|any time|open|ouvert)\.?$/;

/** The deadlines of a cell, each in its one text, and what could not be read as one. */
export function deadlinesIn(
  cell: string,
  context: { zone: string; today: string; monthFirst: boolean; time?: string },
): { deadlines: string[]; invalid: string[] } {
  const deadlines: string[] = [];
  const invalid: string[] = [];
  for (const part of cell.split(/;|\||\n/).map((one) => one.trim())) {
    if (part === "") continue;
    const written = readDeadline(part);
    if (written && isTimeZone(written.zone)) {
      deadlines.push(part);
      continue;
    }
    const text = plainCall(part);
    const days = daysIn(text, context.today, context.monthFirst);
    for (const day of days)
      deadlines.push(
        writeDeadline(
          deadlineSaid({ ...(context.time ? { time: context.time } : {}), ...day }, text, context.zone),
        ),
      );
    if (days.length > 0) continue;
    const alone = cleanDay(text, context.monthFirst);
    if (alone && !/^\d{4}$/.test(text))
      deadlines.push(writeDeadline(deadlineSaid({ day: alone }, text, context.zone)));
    else if (!noDeadline.test(foldText(text))) invalid.push(part);
  }
  return { deadlines: [...new Set(deadlines)], invalid };
}

/** A minus that nothing stands before: « 5 000 $ - 10 000 $ » has none. */
const isNegative = /(?<![\p{L}\d$)]\s?)[-−–—]\s?\$?\s?\d/u;

/** An amount of a cell: a bare number is the most, words say more; nothing when it is none. */
export function amountsIn(cell: string): Amount | undefined {
  if (isNegative.test(cell)) return undefined;
  const cents = cellCents(cell);
  if (cents !== undefined) return { max_cents: cents };
  return amountIn(plainCall(cell))?.value;
}

/** Lines of a cell: what a list holds with semicolons is one a line too. */
export function linesIn(cell: string): string {
  const text = cell.trim();
  if (text.includes("\n") || !text.includes(";")) return text;
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n");
}

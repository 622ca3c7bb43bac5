// What people type in a cell → the values kept, and what could not be.

import { isPartialDate } from "../artists/affiliation.ts";
import { readQuotedList } from "../export/list-text.ts";
import { isDay } from "../record/values.ts";

/** Why a value of a cell was left out or cut; the row itself is kept. */
export type CellProblem =
  | "email_invalid"
  | "phone_invalid"
  /** Kept as it is typed. */
  | "phone_unsure"
  | "link_invalid"
  | "date_invalid"
  | "too_long"
  | "formula_error"
  | "kind_unknown"
  | "length_invalid"
  | "person_unknown"
  | "person_ambiguous"
  | "member_unknown"
  | "organization_unknown"
  | "organization_ambiguous"
  | "amount_invalid"
  | "amount_too_large"
  | "stage_unknown"
  | "status_unknown"
  | "recurrence_unknown"
  | "extra_cells";

/** Several values of one cell: `;`, `|`, line ends or « ::: » between them, else commas; as an export quotes them too. */
export function splitList(cell: string): string[] {
  return [...new Set(readQuotedList(cell) ?? splitBare(cell))];
}

function splitBare(cell: string): string[] {
  const strong = /\s*(?:;|\||:::|\r?\n)\s*/;
  // Machines put no space after a comma and leave stray ones; there, « Musique, Médias et Technologie » is one value.
  const isMachineMade = /,\S|,,|^,|,$/.test(cell.trim());
  const parts = strong.test(cell) ? cell.split(strong) : cell.split(isMachineMade ? /,(?!\s)/ : /,\s*/);
  return parts.map((part) => part.replace(/^[\s,]+|[\s,]+$/g, "")).filter((part) => part !== "");
}

/** One value of a cell that another program may have ended with stray commas: « ,français, » → « français ». */
export function tidy(cell: string): string {
  const trimmed = cell.replace(/^[\s,;]+|[\s,;]+$/g, "");
  if (!/,\S/.test(trimmed) || /,\s/.test(trimmed)) return trimmed;
  const spaced = [...new Set(splitBare(trimmed))].join(", ");
  return spaced === trimmed ? spaced : tidy(spaced);
}

/** The addresses of a cell, « Amara Diallo <amara@exemple.ca> » included, and what looks like none. */
export function emailsIn(cell: string): { emails: string[]; invalid: string[] } {
  const emails = new Set<string>();
  const invalid: string[] = [];
  for (const part of cell.split(/[;|]|:::|\r?\n/)) {
    const pieces = part.split(/[<>]/);
    pieces.forEach((piece, place) => {
      // Beside an address in brackets stands a name, unless it is one more address.
      const isName = pieces.length > 1 && place % 2 === 0;
      /** Where words that are no address follow one another: « danse,exemple » is one thing that is none. */
      let from: number | undefined;
      let to = 0;
      const close = () => {
        if (from !== undefined && !isName) invalid.push(piece.slice(from, to));
        from = undefined;
      };
      for (const { 0: word, index } of piece.matchAll(/[^\s,]+/g)) {
        const email = emailOf(word);
        if (email) emails.add(email);
        if (email) close();
        else if (word !== "*") {
          from ??= index;
          to = index + word.length;
        }
      }
      close();
    });
  }
  return { emails: [...emails], invalid };
}

function emailOf(word: string): string | undefined {
  const email = word
    .replace(/^(mailto:|["'(]+)/i, "")
    .replace(/["').]+$/, "")
    .toLowerCase();
  return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/.test(email) ? email : undefined;
}

/** A link made whole: « www.amara.exemple » → « https://www.amara.exemple ». */
export function cleanLink(text: string): string | undefined {
  const link = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, "")}`;
  return /^https?:\/\/[^\s/]+\.[^\s/]{2,}(\/\S*)?$/i.test(link) ? link : undefined;
}

/** Whether the column's slashed dates put the month first; only a day above 12 in second place says so. */
export function isMonthFirst(values: readonly string[]): boolean {
  const slashed = values.map((value) => /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(value));
  return (
    slashed.some((match) => Number(match?.[2]) > 12) && !slashed.some((match) => Number(match?.[1]) > 12)
  );
}

const months = [
  /^jan/i,
  /^f[eé]v|^feb/i,
  /^mar/i,
  /^a[vp]r/i,
  /^ma[iy]/i,
  /^juin|^june?$/i,
  /^juil|^jul/i,
  /^ao[uû]|^aug/i,
  /^sep/i,
  /^oct/i,
  /^nov/i,
  /^d[eé]c/i,
];

/** A day written 2026-12-31, 31/12/2026, 31 décembre 2026, December 31, 2026, or as a year alone (its first day). */
export function cleanDay(text: string, monthFirst: boolean): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/.exec(text);
  if (slashed) {
    const year = slashed[3]?.length === 2 ? `20${slashed[3]}` : slashed[3];
    return monthFirst ? dayOf(year, slashed[1], slashed[2]) : dayOf(year, slashed[2], slashed[1]);
  }
  const worded = /^(?:(\d{1,2})(?:er|st|nd|rd|th)?\s+)?(\p{L}+)\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})$/u.exec(text);
  const month = worded ? months.findIndex((name) => name.test(worded[2] ?? "")) + 1 : 0;
  if (worded && month > 0) return dayOf(worded[4], String(month), worded[1] ?? worded[3] ?? "1");
  return /^(19|20)\d{2}$/.test(text) ? `${text}-01-01` : undefined;
}

/** A year, a month or a day, as far as the cell says: « 2019 », « juin 2019 », « 6/2019 », else as a day. */
export function cleanPartialDate(text: string, monthFirst: boolean): string | undefined {
  const [, year, month] = /^(\d{4})(?:[-/.](\d{1,2}))?$/.exec(text) ?? [];
  if (year) return partial(year, month);
  const slashed = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (slashed) return partial(slashed[2], slashed[1]);
  const worded = /^(\p{L}+)\.?\s+(\d{4})$/u.exec(text);
  const named = worded ? months.findIndex((name) => name.test(worded[1] ?? "")) + 1 : 0;
  return named > 0 ? partial(worded?.[2], String(named)) : cleanDay(text, monthFirst);
}

function partial(year = "", month?: string): string | undefined {
  const written = month ? `${year}-${month.padStart(2, "0")}` : year;
  return isPartialDate(written) ? written : undefined;
}

function dayOf(year = "", month = "", day = ""): string | undefined {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? written : undefined;
}

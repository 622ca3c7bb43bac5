// What a list says of people in words of its own: « Notes », « Remarques ». Each cell is a note of their history.

import { isNamesake } from "../duplicates/likeness.ts";
import { normalizeText } from "../record/values.ts";
import { interactionRecord } from "../support/interaction.ts";
import type { ImportPlan, PlannedRow } from "./plan.ts";
import type { Warn } from "./row-cells.ts";

const longest = interactionRecord.fields.note.max ?? 0;
/** Of one row: more is a book, not a note. */
const mostNotes = 5;
/** A cut falls between two words when there are any this close to it. */
const nearCut = 2_000;

/** The text of a cell as notes: one, or as many as it takes; what is beyond the last is said. */
export function notesOf(cell: string, warn: Warn): string[] {
  const text = normalizeText(cell).trim();
  // Two units a character at most: what no note could hold is not spread over memory.
  let rest = [...text.slice(0, longest * mostNotes * 2)];
  const notes: string[] = [];
  let held = 0;
  while (rest.length > 0 && notes.length < mostNotes) {
    const end = rest.length <= longest ? rest.length : cutOf(rest);
    const note = rest.slice(0, end).join("");
    held += note.length;
    if (note.trim() !== "") notes.push(note.trim());
    rest = rest.slice(end);
  }
  if (held < text.length) warn("too_long", text.slice(held).trim());
  return notes;
}

function cutOf(characters: readonly string[]): number {
  for (let at = longest; at > longest - nearCut; at--) if (/\s/.test(characters[at] ?? "")) return at;
  return longest;
}

/** Of a row that is like somebody there, who that is and what it notes of them; a namesake is another person. */
export function notedOf(row: PlannedRow): { person_id: string; notes: string[] } | undefined {
  if (!("like" in row) || !("person_id" in row.like) || !row.notes) return undefined;
  if (isNamesake(row.likeness)) return undefined;
  return { person_id: row.like.person_id, notes: row.notes };
}

/** The plan without the notes that the people there have already: a file that comes back doubles none. */
export function withoutKnownNotes(
  plan: ImportPlan,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): ImportPlan {
  return {
    ...plan,
    rows: plan.rows.map((row) => {
      const noted = notedOf(row);
      const held = noted && known.get(noted.person_id);
      if (!held) return row;
      const { notes: _, ...rest } = row as PlannedRow & { notes?: string[] };
      const notes = noted.notes.filter((note) => !held.has(note));
      return (notes.length > 0 ? { ...rest, notes } : rest) as PlannedRow;
    }),
  };
}

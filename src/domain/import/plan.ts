// What an import would do, row by row, before anything is written.

import { foldText } from "../artists/names.ts";
import type { PersonDraft } from "../artists/person.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { type CellWarning, makeRowReader, type RowProblem } from "./person-row.ts";
import type { Table, TableRow } from "./table.ts";

/** What must be known of the people already there to recognise them. */
export interface KnownPerson {
  id: string;
  display_name: string;
  emails: readonly string[];
  external_ids: readonly string[];
}

export type PlannedRow = TableRow &
  (
    | { outcome: "create"; draft: PersonDraft; warnings: CellWarning[] }
    /** Came with this file before. */
    | { outcome: "already"; draft: PersonDraft; warnings: CellWarning[]; like: Like }
    /** Very likely somebody present or met higher in the file; kept only by choice. */
    | { outcome: "duplicate"; draft: PersonDraft; warnings: CellWarning[]; like: Like }
    | { outcome: "error"; problem: RowProblem }
  );

/** The person present, or the row above, that a row looks like. */
export type Like = { person_id: string; display_name: string } | { line: number; display_name: string };

export interface ImportPlan {
  rows: PlannedRow[];
  counts: Record<PlannedRow["outcome"] | "warned", number>;
}

/** Reads every row under a mapping and says what would become of it. */
export function planImport(
  table: Table,
  mapping: ColumnMapping,
  options: { kind?: PersonDraft["kind"]; known?: readonly KnownPerson[] } = {},
): ImportPlan {
  const reader = makeRowReader(table, mapping, options.kind);
  const seen = makeRegister();
  for (const person of options.known ?? [])
    seen.add(person, { person_id: person.id, display_name: person.display_name });

  const counts: ImportPlan["counts"] = { create: 0, already: 0, duplicate: 0, error: 0, warned: 0 };
  const rows = table.rows.map((row): PlannedRow => {
    const read = reader.read(row);
    if ("problem" in read) {
      counts.error++;
      return { ...row, outcome: "error", problem: read.problem };
    }
    const match = seen.find(read.draft);
    const outcome = match?.sure ? "already" : match ? "duplicate" : "create";
    counts[outcome]++;
    if (read.warnings.length > 0) counts.warned++;
    if (match) return { ...row, outcome: outcome as "duplicate", ...read, like: match.like };
    seen.add(read.draft, { line: row.line, display_name: read.draft.display_name });
    return { ...row, outcome: "create", ...read };
  });
  return { rows, counts };
}

/** The people to create: the new ones, and the likely duplicates when the adviser keeps them. */
export function draftsOf(plan: ImportPlan, options: { keepDuplicates: boolean }): PersonDraft[] {
  return plan.rows.flatMap((row) =>
    row.outcome === "create" || (row.outcome === "duplicate" && options.keepDuplicates) ? [row.draft] : [],
  );
}

type Marks = { display_name: string; emails?: readonly string[]; external_ids?: readonly string[] };
type Entry = Marks & { like: Like; words: ReadonlySet<string> };

function makeRegister() {
  const byName = new Map<string, Entry[]>();
  const byEmail = new Map<string, Entry[]>();
  const byKey = new Map<string, Entry>();

  return {
    add(marks: Marks, like: Like) {
      const entry: Entry = { ...marks, like, words: wordsOf(marks.display_name) };
      push(byName, nameKey(entry.words), entry);
      for (const email of marks.emails ?? []) push(byEmail, email, entry);
      for (const key of marks.external_ids ?? []) if (!byKey.has(key)) byKey.set(key, entry);
    },
    find(marks: Marks): { like: Like; sure: boolean } | undefined {
      for (const key of marks.external_ids ?? []) {
        const entry = byKey.get(key);
        // Twice in one file, a key is a row copied; from an earlier import, a row already there.
        if (entry) return { like: entry.like, sure: "person_id" in entry.like };
      }
      const words = wordsOf(marks.display_name);
      const like =
        (marks.emails ?? [])
          .flatMap((email) => byEmail.get(email) ?? [])
          .find((entry) => [...words].some((word) => entry.words.has(word)) && !areApart(marks, entry)) ??
        (byName.get(nameKey(words)) ?? []).find(
          (entry) => haveCompatibleEmails(marks, entry) && !areApart(marks, entry),
        );
      return like && { like: like.like, sure: false };
    },
  };
}

const wordsOf = (name: string) =>
  new Set(
    foldText(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
/** « Diallo Amara » and « Amara Diallo » are one name. */
const nameKey = (words: ReadonlySet<string>) => [...words].sort().join(" ");

function haveCompatibleEmails(a: Marks, b: Marks): boolean {
  const known = new Set(b.emails);
  return !a.emails?.length || known.size === 0 || a.emails.some((email) => known.has(email));
}

/** The same source gave them different keys: it knows them as two people, and so do we. */
function areApart(a: Marks, b: Marks): boolean {
  const sources = new Set((b.external_ids ?? []).map(sourceOf));
  return (a.external_ids ?? []).some((key) => sources.has(sourceOf(key)));
}

/** What a key is unique within: the layout of a file, or the part of an address before its last word. */
const sourceOf = (key: string) => /^[0-9a-f]{8}:/.exec(key)?.[0] ?? key.replace(/[^:/]*$/, "");

function push(map: Map<string, Entry[]>, key: string, entry: Entry) {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

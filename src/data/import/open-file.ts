import type { Person, PersonDraft } from "#domain/artists/person.ts";
import type { Result } from "#domain/errors.ts";
import type { ColumnMapping } from "#domain/import/guess-columns.ts";
import type { ImportPlan, KnownPerson } from "#domain/import/plan.ts";
import { recalled, remembered, signatureOf } from "#domain/import/remembered-mapping.ts";
import type { Table } from "#domain/import/table.ts";
import type { AnyTarget, ImportSubject } from "#domain/import/targets.ts";
import type { ValueMapping, ValueToDecide, Vocabulary } from "#domain/import/value-mapping.ts";
import type { Database } from "../store/open.ts";
import { maxOpenedBytes } from "./file-limits.ts";
import { startReader } from "./reader.ts";
import { keepMapping, recallMapping } from "./remembered-mappings.ts";

/** A file that was read, kept by the thread that read it until it is closed. */
export interface ImportFile {
  name: string;
  /** The sheets of a workbook that hold a table, hidden ones last; one for any other file. */
  tables: readonly Table[];
  /** The first of them. */
  table: Table;
  /** The fields proposed for its columns, as people: what was decided the last time, else a guess. */
  guess: ColumnMapping;
  /** The fields proposed for the columns of a sheet. */
  guessFor(subject: ImportSubject, sheet?: number): Promise<ColumnMapping<AnyTarget>>;
  /** What importing people would do, compared with those on this device now. Nothing is written. */
  plan(
    mapping: ColumnMapping,
    kind: PersonDraft["kind"],
    options?: { sheet?: number; values?: ValueMapping },
  ): Promise<ImportPlan>;
  /** The values that the workspace's lists do not hold. */
  valuesToDecide(
    mapping: ColumnMapping<AnyTarget>,
    vocabulary: Vocabulary,
    sheet?: number,
  ): Promise<ValueToDecide[]>;
  /** Keeps the mapping for the next file of these columns. */
  remember(
    subject: ImportSubject,
    mapping: ColumnMapping<AnyTarget>,
    options?: { sheet?: number; values?: ValueMapping },
  ): Promise<void>;
  close(): void;
}

/** Reads a file away from the screen's thread. Nothing is written, nothing leaves the device. */
export async function openImportFile(database: Database, file: File): Promise<Result<{ file: ImportFile }>> {
  const at = { file: file.name };
  if (file.size > maxOpenedBytes) return { ok: false, code: "file_too_large", at };
  if (file.size === 0) return { ok: false, code: "file_empty", at };
  // A file that was moved or is kept in a cloud answers by an exception.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { ok: false, code: "file_unreadable", at };

  const reader = startReader();
  const { result } = await reader.ask({ kind: "read", bytes, name: file.name }, [bytes]);
  const table = result.ok ? result.tables[0] : undefined;
  if (!result.ok || !table) {
    reader.stop();
    return result.ok ? { ok: false, code: "file_empty", at } : result;
  }
  const { tables } = result;
  const proposed = async <Target extends AnyTarget>(
    subject: ImportSubject,
    sheet: Table,
    guess: ColumnMapping<Target>,
  ) => {
    const signature = signatureOf(sheet, subject);
    const kept = signature && (await recallMapping(database, signature).catch(() => undefined));
    return kept ? recalled(sheet, subject, kept, guess) : guess;
  };
  return {
    ok: true,
    file: {
      name: file.name,
      tables,
      table,
      guess: await proposed("people", table, result.guess),
      async guessFor(subject, sheet = 0) {
        const { guess } = await reader.ask({ kind: "guess", subject, sheet });
        return proposed(subject, tables[sheet] ?? table, guess);
      },
      async plan(mapping, kind, { sheet = 0, values } = {}) {
        const [people, organizations] = await Promise.all([
          database.people.find(),
          database.organizations.find(),
        ]);
        const options = {
          kind,
          known: people.map(marksOf),
          organizations: organizations.map(({ id, name }) => ({ id, name })),
          ...(values && { values }),
        };
        return (await reader.ask({ kind: "plan", sheet, mapping: [...mapping], options })).plan;
      },
      async valuesToDecide(mapping, vocabulary, sheet = 0) {
        return (await reader.ask({ kind: "values", sheet, mapping: [...mapping], vocabulary })).values;
      },
      async remember(subject, mapping, { sheet = 0, values } = {}) {
        const of = tables[sheet] ?? table;
        const signature = signatureOf(of, subject);
        if (signature) await keepMapping(database, signature, remembered(of, mapping, values));
      },
      close: reader.stop,
    },
  };
}

/** What two people are compared by, no more: the rest need not cross to the other thread. */
function marksOf(person: Person): KnownPerson {
  const {
    id,
    display_name,
    given_name,
    family_name,
    emails,
    phones,
    links,
    city,
    postal_code,
    external_ids,
  } = person;
  return {
    id,
    display_name,
    emails,
    phones,
    links,
    external_ids,
    ...(given_name && { given_name }),
    ...(family_name && { family_name }),
    ...(city && { city }),
    ...(postal_code && { postal_code }),
  };
}

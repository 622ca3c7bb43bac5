import type { PersonDraft } from "#domain/artists/person.ts";
import type { Result } from "#domain/errors.ts";
import type { ColumnMapping } from "#domain/import/guess-columns.ts";
import type { InteractionPlan } from "#domain/import/interaction-plan.ts";
import type { OrganizationPlan } from "#domain/import/organization-plan.ts";
import type { ImportPlan } from "#domain/import/plan.ts";
import { recalled, remembered, signatureOf } from "#domain/import/remembered-mapping.ts";
import type { Table } from "#domain/import/table.ts";
import type {
  AnyTarget,
  ImportSubject,
  InteractionTarget,
  OrganizationTarget,
} from "#domain/import/targets.ts";
import type { ValueMapping, ValueToDecide, Vocabulary } from "#domain/import/value-mapping.ts";
import type { Database } from "../store/open.ts";
import { maxOpenedBytes } from "./file-limits.ts";
import { knownInteractions, knownOrganizations, knownPeople } from "./known-records.ts";
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
  /** The same for organisations. */
  planOrganizations(
    mapping: ColumnMapping<OrganizationTarget>,
    options?: { sheet?: number; values?: ValueMapping },
  ): Promise<OrganizationPlan>;
  /** The same for interactions; `zone` is the workspace's. */
  planInteractions(
    mapping: ColumnMapping<InteractionTarget>,
    options: { sheet?: number; values?: ValueMapping; zone: string },
  ): Promise<InteractionPlan>;
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
        const [known, organizations] = await Promise.all([
          knownPeople(database),
          knownOrganizations(database),
        ]);
        const options = { kind, known, organizations, ...(values && { values }) };
        return (await reader.ask({ kind: "plan", sheet, mapping: [...mapping], options })).plan;
      },
      async planOrganizations(mapping, { sheet = 0, values } = {}) {
        const options = { known: await knownOrganizations(database), ...(values && { values }) };
        return (await reader.ask({ kind: "plan_organizations", sheet, mapping: [...mapping], options })).plan;
      },
      async planInteractions(mapping, { sheet = 0, values, zone }) {
        const [people, organizations, members] = await Promise.all([
          knownPeople(database),
          knownOrganizations(database),
          database.members.find(),
        ]);
        const options = {
          people,
          organizations,
          members: members.map(({ id, display_name, email }) => ({ id, display_name, email })),
          zone,
          ...(values && { values }),
        };
        const question = { kind: "plan_interactions" as const, sheet, mapping: [...mapping], options };
        // The first plan says whose interactions to compare with; the second one compares.
        const known = await knownInteractions(database, (await reader.ask(question)).plan);
        return (await reader.ask({ ...question, options: { ...options, known } })).plan;
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

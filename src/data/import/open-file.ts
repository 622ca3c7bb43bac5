import type { PersonDraft } from "#domain/artists/person.ts";
import type { Result } from "#domain/errors.ts";
import type { ApplicationPlan, UnsaidStage } from "#domain/import/application-plan.ts";
import type { ColumnMapping } from "#domain/import/guess-columns.ts";
import { guessSubject } from "#domain/import/guess-subject.ts";
import type { InteractionPlan } from "#domain/import/interaction-plan.ts";
import type { OpportunityPlan } from "#domain/import/opportunity-plan.ts";
import type { OrganizationPlan } from "#domain/import/organization-plan.ts";
import type { ImportPlan } from "#domain/import/plan.ts";
import { recalled, remembered, signatureOf } from "#domain/import/remembered-mapping.ts";
import type { Table } from "#domain/import/table.ts";
import {
  type AnyTarget,
  type ApplicationTarget,
  type ImportSubject,
  type InteractionTarget,
  importSubjects,
  type OpportunityTarget,
  type OrganizationTarget,
} from "#domain/import/targets.ts";
import type { ValueMapping, ValueToDecide } from "#domain/import/value-mapping.ts";
import { wallClock } from "#domain/zoned-time.ts";
import type { Database } from "../store/open.ts";
import { maxOpenedBytes } from "./file-limits.ts";
import {
  knownApplications,
  knownInteractions,
  knownMembers,
  knownOpportunities,
  knownOrganizations,
  knownPeople,
  leaveKnownNotes,
} from "./known-records.ts";
import { startReader } from "./reader.ts";
import { keepMapping, recallMapping } from "./remembered-mappings.ts";
import type { KnownValues } from "./vocabulary.ts";

/** What is proposed for the columns of a sheet: what was decided the last time, else a guess. */
export interface Proposal {
  mapping: ColumnMapping<AnyTarget>;
  /** What was decided of its values then. */
  values?: ValueMapping;
  isRemembered: boolean;
}

export interface SheetOptions {
  sheet?: number;
  values?: ValueMapping;
}

/** A file that was read, kept by the thread that read it until it is closed. */
export interface ImportFile {
  name: string;
  /** The sheets of a workbook that hold a table, hidden ones last; one for any other file. */
  tables: readonly Table[];
  /** What a sheet most likely brings: what its columns brought the last time, else by its headers. */
  subjectOf(sheet: number): Promise<ImportSubject>;
  propose(subject: ImportSubject, sheet: number): Promise<Proposal>;
  /** What importing people would do, compared with those on this device now. Nothing is written. */
  plan(mapping: ColumnMapping, kind: PersonDraft["kind"], options?: SheetOptions): Promise<ImportPlan>;
  /** The same for organisations. */
  planOrganizations(
    mapping: ColumnMapping<OrganizationTarget>,
    options?: SheetOptions,
  ): Promise<OrganizationPlan>;
  /** The same for interactions; `zone` is the workspace's. */
  planInteractions(
    mapping: ColumnMapping<InteractionTarget>,
    options: SheetOptions & { zone: string },
  ): Promise<InteractionPlan>;
  /** The same for applications; `unsaidStage` is of those whose row does not say theirs. */
  planApplications(
    mapping: ColumnMapping<ApplicationTarget>,
    options: SheetOptions & { unsaidStage: UnsaidStage },
  ): Promise<ApplicationPlan>;
  /** The same for opportunities; `zone` is the workspace's. */
  planOpportunities(
    mapping: ColumnMapping<OpportunityTarget>,
    options: SheetOptions & { zone: string },
  ): Promise<OpportunityPlan>;
  /** The values that the workspace's lists do not hold. */
  valuesToDecide(
    mapping: ColumnMapping<AnyTarget>,
    known: KnownValues,
    sheet?: number,
  ): Promise<ValueToDecide[]>;
  /** Keeps what was decided for the next file of these columns. */
  remember(subject: ImportSubject, mapping: ColumnMapping<AnyTarget>, options?: SheetOptions): Promise<void>;
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
  if (!result.ok) {
    reader.stop();
    return result;
  }
  const { tables } = result;
  const tableAt = (sheet: number) => {
    const table = tables[sheet];
    if (!table) throw new Error(`There is no sheet ${sheet} in this file.`);
    return table;
  };
  const recall = async (subject: ImportSubject, sheet: number) => {
    const signature = signatureOf(tableAt(sheet), subject);
    // A device that cannot read what it kept proposes its guess.
    return signature && (await recallMapping(database, signature).catch(() => undefined));
  };
  return {
    ok: true,
    file: {
      name: file.name,
      tables,
      async subjectOf(sheet) {
        const guess = guessSubject(tableAt(sheet));
        if (await recall(guess, sheet)) return guess;
        for (const subject of importSubjects) if (await recall(subject, sheet)) return subject;
        return guess;
      },
      async propose(subject, sheet) {
        const { guess } = await reader.ask({ kind: "guess", subject, sheet });
        const kept = await recall(subject, sheet);
        if (!kept) return { mapping: guess, isRemembered: false };
        const mapping = recalled(tableAt(sheet), subject, kept, guess);
        return { mapping, isRemembered: true, ...(kept.values && { values: kept.values }) };
      },
      async plan(mapping, kind, { sheet = 0, values } = {}) {
        const [known, organizations, members] = await Promise.all([
          knownPeople(database),
          knownOrganizations(database),
          knownMembers(database),
        ]);
        const options = { kind, known, organizations, members, ...(values && { values }) };
        const { plan } = await reader.ask({ kind: "plan", sheet, mapping: [...mapping], options });
        return leaveKnownNotes(database, plan);
      },
      async planOrganizations(mapping, { sheet = 0, values } = {}) {
        const options = { known: await knownOrganizations(database), ...(values && { values }) };
        return (await reader.ask({ kind: "plan_organizations", sheet, mapping: [...mapping], options })).plan;
      },
      async planInteractions(mapping, { sheet = 0, values, zone }) {
        const [people, organizations, members] = await Promise.all([
          knownPeople(database),
          knownOrganizations(database),
          knownMembers(database),
        ]);
        const options = { people, organizations, members, zone, ...(values && { values }) };
        const question = { kind: "plan_interactions" as const, sheet, mapping: [...mapping], options };
        // The first plan says whose interactions to compare with; the second one compares.
        const known = await knownInteractions(database, (await reader.ask(question)).plan);
        return (await reader.ask({ ...question, options: { ...options, known } })).plan;
      },
      async planApplications(mapping, { sheet = 0, values, unsaidStage }) {
        const [people, organizations, members, applications] = await Promise.all([
          knownPeople(database),
          knownOrganizations(database),
          knownMembers(database),
          knownApplications(database),
        ]);
        const options = {
          people,
          organizations,
          members,
          ...applications,
          unsaidStage,
          ...(values && { values }),
        };
        return (await reader.ask({ kind: "plan_applications", sheet, mapping: [...mapping], options })).plan;
      },
      async planOpportunities(mapping, { sheet = 0, values, zone }) {
        const [known, organizations, members] = await Promise.all([
          knownOpportunities(database),
          knownOrganizations(database),
          knownMembers(database),
        ]);
        const [today] = wallClock(new Date(database.now()), zone);
        const options = { known, organizations, members, zone, today, ...(values && { values }) };
        return (await reader.ask({ kind: "plan_opportunities", sheet, mapping: [...mapping], options })).plan;
      },
      async valuesToDecide(mapping, { vocabulary, known }, sheet = 0) {
        const question = { kind: "values" as const, sheet, mapping: [...mapping], vocabulary, known };
        return (await reader.ask(question)).values;
      },
      async remember(subject, mapping, { sheet = 0, values } = {}) {
        const of = tableAt(sheet);
        const signature = signatureOf(of, subject);
        if (signature) await keepMapping(database, signature, remembered(of, mapping, values));
      },
      close: reader.stop,
    },
  };
}

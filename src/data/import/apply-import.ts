import { nameKey } from "#domain/duplicates/name-key.ts";
import {
  type Completion,
  completionBy,
  type Decision,
  type DuplicateRules,
  type RecordWork,
  settle,
  settleOpportunities,
  settleOrganizations,
} from "#domain/import/decisions.ts";
import { type InteractionPlan, interactionsOf } from "#domain/import/interaction-plan.ts";
import type { OpportunityPlan } from "#domain/import/opportunity-plan.ts";
import type { OrganizationPlan } from "#domain/import/organization-plan.ts";
import type { ImportPlan } from "#domain/import/plan.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import type { AnyDoc, DraftOf, RecordDefinition, RecordOf } from "#domain/record/record.ts";
import type { InteractionDraft } from "#domain/support/interaction.ts";
import { codeOf } from "../failure.ts";
import type { Database } from "../store/open.ts";
import type { Edited, RecordStore } from "../store/record-store.ts";
import { inChunks } from "./in-chunks.ts";
import { type ImportReceipt, type ImportTraces, leftTraces } from "./receipt.ts";

export interface ImportOptions {
  onProgress?: (done: number, total: number) => void;
  /**
   * Hears what is about to be written; it is written once this has answered. Whatever it heard before is written by then,
   * so that an app killed at any moment leaves what can be undone.
   */
  beforeWriting?: (some: ImportTraces) => Promise<void>;
  signal?: AbortSignal;
}

/** What becomes of the rows that look like somebody. */
export interface DuplicateOptions {
  rules?: DuplicateRules;
  choices?: ReadonlyMap<number, Decision>;
}

/** Writes what was planned for people, with the organisations they name; it leaves with the network. Never throws. */
export function importPeople(
  database: Database,
  plan: ImportPlan,
  options: ImportOptions & DuplicateOptions = {},
): Promise<ImportReceipt> {
  const { rules, choices } = options;
  const names = settle(plan, rules, choices).organizations;
  const completed: NonNullable<ImportTraces["completed"]> = [];
  const noted: string[] = [];
  const traces: ImportTraces = { ids: [], completed, interactions: noted };
  const today = database.now();
  const notesOf = (people: readonly (readonly [id: string, notes?: readonly string[]])[]) =>
    people.flatMap(([id, notes = []]) => notes.map((text, at) => noteOf(id, text, today - at)));
  const note = async (drafts: InteractionDraft[], ids: string[]) => {
    await database.interactions.createMany(drafts, ids);
    noted.push(...ids);
  };
  return written(traces, async () => {
    const made = await makeOrganizations(database, names, options);
    if (made.size > 0) traces.organizations = [...made.values()];
    const byKey = new Map([...made].map(([name, id]) => [nameKey(name), id]));
    const work = settle(plan, rules, choices, byKey);
    const progress = makeProgress(work.create.length + work.complete.length, options);
    return (
      (await inChunks([...work.create.entries()], options, async (some) => {
        const ids = newIds(some);
        const notes = notesOf(some.map(([place], at) => [ids[at]!, work.notes.made.get(place)]));
        const noteIds = newIds(notes);
        await tell(options, { ids, interactions: noteIds });
        const drafts = some.map(([, draft]) => draft);
        await database.people.createMany(drafts, ids);
        traces.ids.push(...ids);
        await note(notes, noteIds);
        progress(some.length);
      })) &&
      (await inChunks(byRecord(work.complete), options, async (some) => {
        const tellEdits = (edits: typeof completed) => tell(options, { completed: edits });
        completed.push(...(await complete(database.people, some, tellEdits)));
        const notes = notesOf(some.flatMap(([row]) => (row ? [[row.id, work.notes.there.get(row.id)]] : [])));
        const noteIds = newIds(notes);
        await tell(options, { interactions: noteIds });
        await note(notes, noteIds);
        progress(some.flat().length);
      }))
    );
  });
}

/** Ids of records that are not written yet. */
export const newIds = (of: readonly unknown[]): string[] => of.map(() => crypto.randomUUID());

/** Says what is about to be written, unless it is nothing. */
export async function tell({ beforeWriting }: ImportOptions, some: Partial<ImportTraces>): Promise<void> {
  const traces = { ids: [], ...some };
  if (leftTraces(traces)) await beforeWriting?.(traces);
}

/** Makes the organisations that rows name; answers their ids by these names. */
export async function makeOrganizations(
  database: Database,
  names: readonly string[],
  options: ImportOptions,
): Promise<Map<string, string>> {
  const ids = newIds(names);
  await tell(options, { organizations: ids });
  const drafts = names.map((name) => ({ name }));
  await database.organizations.createMany(drafts, ids);
  return new Map(names.map((name, at) => [name, ids[at]!]));
}

/** Of several notes of one cell, the first is the latest: a history reads from there. */
const noteOf = (person: string, note: string, at: number): InteractionDraft => ({
  kind: "note",
  people: [person],
  occurred_at: new Date(at).toISOString(),
  note,
});

/** Writes the organisations planned. Never throws. */
export function importOrganizations(
  database: Database,
  plan: OrganizationPlan,
  options: ImportOptions & DuplicateOptions = {},
): Promise<ImportReceipt> {
  const work = settleOrganizations(plan, options.rules, options.choices);
  const lists = { made: "organizations", completed: "completed_organizations" } as const;
  return importRecords(database.organizations, work, lists, options);
}

/** Writes the opportunities planned. Never throws. */
export function importOpportunities(
  database: Database,
  plan: OpportunityPlan,
  options: ImportOptions & DuplicateOptions = {},
): Promise<ImportReceipt> {
  const work = settleOpportunities(plan, options.rules, options.choices);
  const lists = { made: "opportunities", completed: "completed_opportunities" } as const;
  return importRecords(database.opportunities, work, lists, options);
}

/** Makes the records that a plan makes of one table, and completes those that are there. */
function importRecords<R extends RecordDefinition>(
  store: RecordStore<R>,
  work: RecordWork<DraftOf<R> & object>,
  lists: {
    made: "organizations" | "opportunities";
    completed: `completed_${"organizations" | "opportunities"}`;
  },
  options: ImportOptions,
): Promise<ImportReceipt> {
  const progress = makeProgress(work.create.length + work.complete.length, options);
  const made: string[] = [];
  const completed: Edited<R>[] = [];
  return written(
    { ids: [], [lists.made]: made, [lists.completed]: completed },
    async () =>
      (await inChunks(work.create, options, async (drafts) => {
        const ids = newIds(drafts);
        await tell(options, { [lists.made]: ids });
        await store.createMany(drafts, ids);
        made.push(...ids);
        progress(drafts.length);
      })) &&
      (await inChunks(byRecord(work.complete), options, async (some) => {
        const tellEdits = (edits: Edited<R>[]) => tell(options, { [lists.completed]: edits });
        completed.push(...(await complete(store, some, tellEdits)));
        progress(some.flat().length);
      })),
  );
}

/** Makes a provisional file for each of these names, once; answers their ids by `nameKey`. */
export async function makeProvisionalPeople(
  database: Database,
  names: Iterable<string>,
  options: ImportOptions,
): Promise<Map<string, string>> {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
  const ids = newIds([...byKey]);
  await tell(options, { ids });
  await database.people.createMany(
    [...byKey.values()].map((display_name) => ({ kind: "artist", display_name, provisional: true })),
    ids,
  );
  return new Map([...byKey.keys()].map((key, at) => [key, ids[at]!]));
}

/** Writes the interactions planned; whoever they name and is not here becomes provisional, by choice. Never throws. */
export function importInteractions(
  database: Database,
  plan: InteractionPlan,
  options: ImportOptions & { makeProvisional?: boolean } = {},
): Promise<ImportReceipt> {
  const logged = interactionsOf(plan, { makeProvisional: options.makeProvisional ?? false });
  const made: string[] = [];
  const traces: ImportTraces = { ids: [], interactions: made };
  const progress = makeProgress(logged.length, options);
  return written(traces, async () => {
    const ids = await makeProvisionalPeople(
      database,
      logged.flatMap(({ provisional_names }) => provisional_names),
      options,
    );
    traces.ids.push(...ids.values());
    return inChunks(logged, options, async (some) => {
      const drafts = some.map(
        ({ provisional_names, ...draft }): InteractionDraft => ({
          ...draft,
          people: [
            ...(draft.people ?? []),
            ...provisional_names.flatMap((name) => ids.get(nameKey(name)) ?? []),
          ],
        }),
      );
      const interactionIds = newIds(drafts);
      await tell(options, { interactions: interactionIds });
      await database.interactions.createMany(drafts, interactionIds);
      made.push(...interactionIds);
      progress(some.length);
    });
  });
}

/** What was written stays in the traces, however it ends. */
export async function written(traces: ImportTraces, write: () => Promise<boolean>): Promise<ImportReceipt> {
  try {
    const complete = await write();
    return { ...traces, complete };
  } catch (error) {
    return { ...traces, complete: false, code: codeOf(error) };
  }
}

/** Says how far an import is. */
export function makeProgress(total: number, { onProgress }: ImportOptions) {
  let done = 0;
  return (some: number) => {
    done += some;
    onProgress?.(done, total);
  };
}

/** The rows of each record together: two of them are one edit, which is undone as one. */
function byRecord(completions: readonly Completion<object>[]): Completion<object>[][] {
  const rows = new Map<string, Completion<object>[]>();
  for (const one of completions) rows.set(one.id, [...(rows.get(one.id) ?? []), one]);
  return [...rows.values()];
}

/** Brings rows to the records there, each edit told first; answers those that changed. */
function complete<R extends RecordDefinition>(
  store: RecordStore<R>,
  rows: readonly Completion<object>[][],
  tellEdits: (edits: Edited<R>[]) => Promise<void>,
): Promise<Edited<R>[]> {
  const byId = new Map(rows.map((some) => [some[0]?.id ?? "", some]));
  const patchOf = (there: RecordOf<R>) => {
    const some = byId.get((there as unknown as AnyDoc).id) ?? [];
    return completionBy(store.record, there, some) as PatchOf<R>;
  };
  return store.editManyTold([...byId.keys()], patchOf, tellEdits);
}

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
import type { AnyDoc, DraftOf, RecordDefinition } from "#domain/record/record.ts";
import type { InteractionDraft } from "#domain/support/interaction.ts";
import { codeOf } from "../failure.ts";
import type { Database } from "../store/open.ts";
import type { Edited, RecordStore } from "../store/record-store.ts";
import { inChunks } from "./in-chunks.ts";
import type { ImportReceipt, ImportTraces } from "./receipt.ts";

export interface ImportOptions {
  onProgress?: (done: number, total: number) => void;
  /** Hears what was made until now, after each chunk: an app that is killed leaves what can be undone. */
  onMade?: (traces: ImportTraces) => Promise<void> | void;
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
  const note = async (people: readonly (readonly [id: string, notes?: readonly string[]])[]) => {
    const drafts = people.flatMap(([id, notes = []]) =>
      notes.map((text, at) => noteOf(id, text, today - at)),
    );
    noted.push(...(await database.interactions.createMany(drafts)).map((made) => made.id));
  };
  return written(traces, async () => {
    const made = await database.organizations.createMany(names.map((name) => ({ name })));
    if (made.length > 0) traces.organizations = made.map(({ id }) => id);
    await options.onMade?.(traces);
    const work = settle(plan, rules, choices, new Map(made.map(({ id, name }) => [nameKey(name), id])));
    const progress = makeProgress(work.create.length + work.complete.length, traces, options);
    return (
      (await inChunks([...work.create.entries()], options, async (some) => {
        const people = await database.people.createMany(some.map(([, draft]) => draft));
        traces.ids.push(...people.map(({ id }) => id));
        await note(people.map(({ id }, at) => [id, work.notes.made.get(some[at]?.[0] ?? -1)]));
        await progress(some.length);
      })) &&
      (await inChunks(byRecord(work.complete), options, async (some) => {
        completed.push(...(await complete(database.people, some)));
        await note(some.flatMap(([row]) => (row ? [[row.id, work.notes.there.get(row.id)] as const] : [])));
        await progress(some.flat().length);
      }))
    );
  });
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
  const traces = { ids: [], organizations: [], completed_organizations: [] };
  return importRecords(
    database.organizations,
    work,
    { traces, made: traces.organizations, completed: traces.completed_organizations },
    options,
  );
}

/** Writes the opportunities planned. Never throws. */
export function importOpportunities(
  database: Database,
  plan: OpportunityPlan,
  options: ImportOptions & DuplicateOptions = {},
): Promise<ImportReceipt> {
  const work = settleOpportunities(plan, options.rules, options.choices);
  const traces = { ids: [], opportunities: [], completed_opportunities: [] };
  return importRecords(
    database.opportunities,
    work,
    { traces, made: traces.opportunities, completed: traces.completed_opportunities },
    options,
  );
}

/** Makes the records that a plan makes of one table, and completes those that are there. */
function importRecords<R extends RecordDefinition>(
  store: RecordStore<R>,
  work: RecordWork<DraftOf<R> & object>,
  { traces, made, completed }: { traces: ImportTraces; made: string[]; completed: Edited<R>[] },
  options: ImportOptions,
): Promise<ImportReceipt> {
  const progress = makeProgress(work.create.length + work.complete.length, traces, options);
  return written(
    traces,
    async () =>
      (await inChunks(work.create, options, async (drafts) => {
        made.push(...(await store.createMany(drafts)).map(({ id }) => id));
        await progress(drafts.length);
      })) &&
      (await inChunks(byRecord(work.complete), options, async (some) => {
        completed.push(...(await complete(store, some)));
        await progress(some.flat().length);
      })),
  );
}

/** Makes a provisional file for each of these names, once; answers their ids by `nameKey`. */
export async function makeProvisionalPeople(
  database: Database,
  names: Iterable<string>,
): Promise<Map<string, string>> {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
  const people = await database.people.createMany(
    [...byKey.values()].map((display_name) => ({ kind: "artist", display_name, provisional: true })),
  );
  return new Map([...byKey.keys()].map((key, i) => [key, people[i]?.id ?? ""]));
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
  const progress = makeProgress(logged.length, traces, options);
  return written(traces, async () => {
    const ids = await makeProvisionalPeople(
      database,
      logged.flatMap(({ provisional_names }) => provisional_names),
    );
    traces.ids.push(...ids.values());
    await options.onMade?.(traces);
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
      made.push(...(await database.interactions.createMany(drafts)).map(({ id }) => id));
      await progress(some.length);
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

/** Says how far an import is, and keeps what it made until then. */
export function makeProgress(total: number, traces: ImportTraces, { onMade, onProgress }: ImportOptions) {
  let done = 0;
  return async (some: number) => {
    done += some;
    await onMade?.(traces);
    onProgress?.(done, total);
  };
}

/** The rows of each record together: two of them are one edit, which is undone as one. */
function byRecord(completions: readonly Completion<object>[]): Completion<object>[][] {
  const rows = new Map<string, Completion<object>[]>();
  for (const one of completions) rows.set(one.id, [...(rows.get(one.id) ?? []), one]);
  return [...rows.values()];
}

/** Brings rows to the records there; answers those that changed. */
function complete<R extends RecordDefinition>(
  store: RecordStore<R>,
  rows: readonly Completion<object>[][],
): Promise<Edited<R>[]> {
  const byId = new Map(rows.map((some) => [some[0]?.id ?? "", some]));
  return store.editMany([...byId.keys()], (there) => {
    const some = byId.get((there as unknown as AnyDoc).id) ?? [];
    return completionBy(store.record, there, some) as PatchOf<R>;
  });
}

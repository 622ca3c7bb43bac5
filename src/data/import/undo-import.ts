import { type Edit, editsById, inverseOfEdits, isAsLeft } from "#domain/import/inverse-of-edits.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import { untouchedReports } from "../applications/index.ts";
import type { Database } from "../store/open.ts";
import type { Edited, RecordStore } from "../store/record-store.ts";
import { nextFrame } from "./in-chunks.ts";
import type { ImportTraces } from "./receipt.ts";

const chunk = 250;

/** What an undoing took back, and what it left because somebody has worked on it since. */
export interface UndoneImport {
  people: number;
  organizations: number;
  interactions: number;
  applications: number;
  opportunities: number;
  /** Files it had completed and that are as they were, but for what was written since. */
  restored: number;
  /** Of people, organisations and interactions. */
  spared: string[];
}

/**
 * Takes an import back, here and, once sent, for everybody. What somebody edited since stays, and so does whoever
 * something has happened with; of a file that was completed, only what nobody wrote since is put back.
 */
export async function undoImport(
  database: Database,
  traces: ImportTraces,
  onProgress?: (done: number, total: number) => void,
): Promise<UndoneImport> {
  const { ids, organizations = [], interactions = [], applications = [] } = traces;
  const { opportunities = [], completed = [], completed_organizations = [] } = traces;
  const { completed_opportunities = [] } = traces;
  const undone: UndoneImport = {
    people: 0,
    organizations: 0,
    interactions: 0,
    applications: 0,
    opportunities: 0,
    restored: 0,
    spared: [],
  };
  const total =
    ids.length +
    interactions.length +
    applications.length +
    opportunities.length +
    completed_opportunities.length +
    organizations.length +
    completed.length +
    completed_organizations.length;
  let seen = 0;
  const step = async (some: number) => {
    seen += some;
    onProgress?.(Math.min(seen, total), total);
    await nextFrame();
  };
  const edits = editsById(
    [...completed, ...completed_organizations, ...completed_opportunities].map(
      (edit) => edit as unknown as Edit,
    ),
  );
  /** Nobody but this import, whichever of its sheets, has written on it. */
  const isUntouched = (record: { id: string }) =>
    isAsLeft(record as unknown as AnyDoc, edits.get(record.id) ?? []);
  const made = new Set([...ids, ...organizations, ...opportunities]);
  /** Puts records that were there as they were; those that the import made itself go, or stay whole. */
  const restore = async <R extends RecordDefinition>(store: RecordStore<R>, of: readonly Edited<R>[]) => {
    const there = new Set((of as unknown as Edit[]).map(({ after }) => after.id));
    for (const some of chunksOf([...there])) {
      const wanted = some.filter((id) => !made.has(id));
      const restored = await store.editMany(wanted, (current) => {
        const doc = current as unknown as AnyDoc;
        return inverseOfEdits(store.record, edits.get(doc.id) ?? [], doc) as PatchOf<R>;
      });
      undone.restored += restored.length;
      await step(some.length);
    }
  };
  /** Of some of them, those to take away; the others are spared. */
  const sort = <R extends { id: string; deleted: boolean }>(records: R[], isKept: (record: R) => boolean) => {
    const present = records.filter(({ deleted }) => !deleted);
    undone.spared.push(...present.filter(isKept).map(({ id }) => id));
    return present.filter((record) => !isKept(record)).map(({ id }) => id);
  };

  // What happened and what was applied for first: they must not keep the people they were made with.
  for (const some of chunksOf(interactions)) {
    const gone = sort(await database.interactions.getMany(some), (one) => !isUntouched(one));
    await database.interactions.removeMany(gone);
    undone.interactions += gone.length;
    await step(some.length);
  }
  const madeAgain = applications.length > 0 ? await madeAgainFrom(database) : new Set<string>();
  for (const some of chunksOf(applications)) {
    const records = await database.applications.getMany(some);
    const reports = await untouchedReports(database, records);
    const worked = new Set<string>();
    for (const id of some) if (madeAgain.has(id) || (await isNamed(database, id, reports))) worked.add(id);
    const gone = sort(records, (one) => !isUntouched(one) || worked.has(one.id));
    // Marked last, undone first: a task never outlives what it is for.
    await database.tasks.removeMany((await database.tasks.linkedTo(gone)).map(({ id }) => id));
    await database.applications.removeMany(gone);
    undone.applications += gone.length;
    await step(some.length);
  }
  const hasNext = opportunities.length > 0 ? await continuedEditions(database) : [];
  for (const some of chunksOf(opportunities)) {
    const used = new Set(hasNext);
    for (const id of some) if ((await database.applications.linkedTo(id, 1)).length > 0) used.add(id);
    const gone = sort(
      await database.opportunities.getMany(some),
      (one) => !isUntouched(one) || used.has(one.id),
    );
    await database.opportunities.removeMany(gone);
    undone.opportunities += gone.length;
    await step(some.length);
  }
  await restore(database.opportunities, completed_opportunities);
  const tied = await tiedByPlans(database);
  for (const some of chunksOf(ids)) {
    const people = await database.people.getMany(some);
    const met = new Set<string>();
    await Promise.all(
      people.filter(isUntouched).map(async ({ id }) => {
        const [latest] = await database.interactions.linkedTo(id, 1);
        if (latest) met.add(id);
      }),
    );
    const gone = sort(people, (one) => !isUntouched(one) || tied.has(one.id) || met.has(one.id));
    await database.people.removeMany(gone);
    undone.people += gone.length;
    await step(some.length);
  }
  await restore(database.people, completed);
  await restore(database.organizations, completed_organizations);
  const joined = await joinedOrganizations(database, organizations);
  for (const some of chunksOf(organizations)) {
    const records = await database.organizations.getMany(some);
    const gone = sort(records, (one) => !isUntouched(one) || joined.has(one.id));
    await database.organizations.removeMany(gone);
    undone.organizations += gone.length;
    await step(some.length);
  }
  return undone;
}

/** The applications that others were made again from. */
async function madeAgainFrom(database: Database): Promise<Set<string>> {
  const all = await database.applications.find();
  return new Set(all.flatMap(({ resubmission_of }) => resubmission_of ?? []));
}

/** The opportunities whose next edition was prepared. */
async function continuedEditions(database: Database): Promise<string[]> {
  const all = await database.opportunities.find();
  return all.flatMap(({ previous_id }) => previous_id ?? []);
}

/** Whether a task other than its report, an interaction or a document is about an application. */
async function isNamed(
  database: Database,
  application: string,
  reports: ReadonlySet<string>,
): Promise<boolean> {
  const tasks = await database.tasks.linkedTo(application);
  if (tasks.some(({ id }) => !reports.has(id))) return true;
  for (const store of [database.interactions, database.documents])
    if ((await store.linkedTo(application, 1)).length > 0) return true;
  return false;
}

/** Whoever a task, a goal, a document or an application is about. */
async function tiedByPlans(database: Database): Promise<Set<string>> {
  const [tasks, goals, documents, applications] = await Promise.all([
    database.tasks.find(),
    database.goals.find(),
    database.documents.find(),
    database.applications.find(),
  ]);
  return new Set([...tasks, ...goals, ...documents, ...applications].flatMap(({ people }) => people));
}

/** Which of these organisations somebody is or was of, something happened with, or a document or an opportunity names. */
async function joinedOrganizations(database: Database, made: readonly string[]): Promise<Set<string>> {
  if (made.length === 0) return new Set();
  const [people, opportunities, documents] = await Promise.all([
    database.people.find(),
    database.opportunities.find(),
    database.documents.find(),
  ]);
  const joined = new Set([
    ...[...people, ...opportunities, ...documents].map(({ organization_id }) => organization_id ?? ""),
    ...people.flatMap(({ affiliations }) =>
      (affiliations ?? []).map((role) => role.slice(0, role.indexOf(" "))),
    ),
  ]);
  for (const id of made)
    if (
      !joined.has(id) &&
      ((await database.interactions.linkedTo(id, 1)).length > 0 ||
        (await database.applications.linkedTo(id, 1)).length > 0)
    )
      joined.add(id);
  return joined;
}

function* chunksOf<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += chunk) yield items.slice(from, from + chunk);
}

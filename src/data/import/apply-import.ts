import type { Person, PersonDraft } from "#domain/artists/person.ts";
import { nameKey } from "#domain/duplicates/name-key.ts";
import type { ErrorCode } from "#domain/errors.ts";
import {
  cautiousRules,
  completionOf,
  type Decision,
  type DuplicateRules,
  settle,
} from "#domain/import/decisions.ts";
import { type InteractionPlan, interactionsOf } from "#domain/import/interaction-plan.ts";
import type { OrganizationPlan } from "#domain/import/organization-plan.ts";
import type { ImportPlan } from "#domain/import/plan.ts";
import type { InteractionDraft } from "#domain/support/interaction.ts";
import { codeOf } from "../failure.ts";
import type { Database } from "../store/open.ts";

/** What an import made and changed; given back to `undoImport`. */
export interface ImportReceipt {
  /** The people it made, provisional ones too. */
  ids: string[];
  organizations?: string[];
  interactions?: string[];
  /** The files it completed, as they were and as they became. */
  completed?: { before: Person; after: Person }[];
  /** False when it was stopped before its end: what was made stays, and can be undone. */
  complete: boolean;
  /** Why it stopped by itself: a full disk, most of all. */
  code?: ErrorCode;
}

export interface ImportOptions {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Rows written at once: screens stay alive between two chunks, and a stop costs no more than one. */
const chunk = 250;

/** Writes what was planned for people, with the organisations they name; it leaves with the network. Never throws. */
export async function importPeople(
  database: Database,
  plan: ImportPlan,
  options: ImportOptions & { rules?: DuplicateRules; choices?: ReadonlyMap<number, Decision> } = {},
): Promise<ImportReceipt> {
  const { rules = cautiousRules, choices } = options;
  const { organizations } = settle(plan, rules, choices);
  const completed: { before: Person; after: Person }[] = [];
  const receipt: ImportReceipt = { ids: [], completed, complete: false };
  try {
    const made = await database.organizations.createMany(organizations.map((name) => ({ name })));
    if (made.length > 0) receipt.organizations = made.map(({ id }) => id);
    const ids = new Map(made.map(({ id, name }) => [nameKey(name), id]));
    const work = settle(plan, rules, choices, ids);
    const total = work.create.length + work.complete.length;
    let done = 0;
    const isDone = await inChunks(work.create, options, async (drafts: PersonDraft[]) => {
      receipt.ids.push(...(await database.people.createMany(drafts)).map(({ id }) => id));
      done += drafts.length;
      options.onProgress?.(done, total);
    });
    receipt.complete =
      isDone &&
      (await inChunks(work.complete, options, async (completions) => {
        for (const { person_id, draft, how } of completions) {
          const before = await database.people.get(person_id);
          const patch = before && completionOf(before, draft, how);
          if (patch) completed.push({ before, after: await database.people.edit(person_id, patch) });
        }
        done += completions.length;
        options.onProgress?.(done, total);
      }));
  } catch (error) {
    return { ...receipt, code: codeOf(error) };
  }
  return receipt;
}

/** Writes the organisations planned; likely duplicates by choice. Never throws. */
export async function importOrganizations(
  database: Database,
  plan: OrganizationPlan,
  options: ImportOptions & { keepDuplicates?: boolean } = {},
): Promise<ImportReceipt> {
  const drafts = plan.rows.flatMap((row) =>
    row.outcome === "create" || (row.outcome === "duplicate" && options.keepDuplicates) ? [row.draft] : [],
  );
  const made: string[] = [];
  const receipt: ImportReceipt = { ids: [], organizations: made, complete: false };
  try {
    receipt.complete = await inChunks(drafts, options, async (some) => {
      made.push(...(await database.organizations.createMany(some)).map(({ id }) => id));
      options.onProgress?.(made.length, drafts.length);
    });
  } catch (error) {
    return { ...receipt, code: codeOf(error) };
  }
  return receipt;
}

/** Writes the interactions planned; whoever they name and is not here becomes provisional, by choice. Never throws. */
export async function importInteractions(
  database: Database,
  plan: InteractionPlan,
  options: ImportOptions & { makeProvisional?: boolean } = {},
): Promise<ImportReceipt> {
  const logged = interactionsOf(plan, { makeProvisional: options.makeProvisional ?? false });
  const made: string[] = [];
  const receipt: ImportReceipt = { ids: [], interactions: made, complete: false };
  try {
    const names = new Map<string, string>();
    for (const { provisional_names } of logged)
      for (const name of provisional_names) if (!names.has(nameKey(name))) names.set(nameKey(name), name);
    const people = await database.people.createMany(
      [...names.values()].map((display_name) => ({ kind: "artist", display_name, provisional: true })),
    );
    receipt.ids.push(...people.map(({ id }) => id));
    const ids = new Map([...names.keys()].map((key, i) => [key, people[i]?.id ?? ""]));
    receipt.complete = await inChunks(logged, options, async (some) => {
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
      options.onProgress?.(made.length, logged.length);
    });
  } catch (error) {
    return { ...receipt, code: codeOf(error) };
  }
  return receipt;
}

/** Says whether it came to its end; a stop is heard between two chunks. */
async function inChunks<T>(
  items: readonly T[],
  { signal }: ImportOptions,
  write: (some: T[]) => Promise<void>,
): Promise<boolean> {
  for (let from = 0; from < items.length; from += chunk) {
    if (signal?.aborted) return false;
    await write(items.slice(from, from + chunk));
    await nextFrame();
  }
  return true;
}

export const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 0));

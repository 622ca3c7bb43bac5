// Files and saved lists hold the terms of a list by name, and a device that was without a network may write a name that
// was left meanwhile. Whoever may write, and has the list, brings them along: each device does, and the second finds it
// done. A list that somebody keeps for themselves is on their devices alone: it follows there.

import { type PersonTermList, personTermLists, type TermIndex, termLists } from "#domain/library/term.ts";
import { currentName } from "#domain/library/term-changes.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { logger } from "../logger.ts";
import { keepSetting, readSetting } from "../store/device.ts";
import type { Database } from "../store/open.ts";
import {
  type HolderTable,
  holdersIn,
  holderTables,
  holdsAny,
  type Replacements,
  renameEverywhere,
  renameInThese,
} from "./rename-everywhere.ts";
import { termsOf } from "./terms.ts";

/** The lists as they were when every file and saved list here was last seen to follow them. */
const followedKey = "followed by files and saved lists";

/** Long enough for the changes of whoever renamed to arrive by themselves: most often nothing is left to do. */
const defaultDelayMs = 3_000;

/** Follows the lists until stopped. */
export function followTerms(
  database: Database,
  mayWrite: () => boolean,
  delayMs = defaultDelayMs,
): () => void {
  const { device } = database;
  const terms = termsOf(database);
  const late = new Map<string, HolderTable>();
  let followed: string | undefined;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<void> = Promise.resolve();

  const replacements = (): Replacements =>
    Object.fromEntries(
      personTermLists.map((list: PersonTermList) => {
        const index = terms.of(list);
        return [list, (value: string) => currentName(index, value)];
      }),
    );

  async function follow(): Promise<void> {
    await terms.read;
    if (isStopped || !mayWrite()) return;
    const wanted = stateOf(termLists.map((list) => terms.of(list)));
    followed ??= await readSetting<string>(device, followedKey);
    const some = [...late];
    late.clear();
    if (followed !== wanted) await renameEverywhere(database, replacements());
    else if (some.length > 0) for (const table of holderTables) await followIn(table, some);
    else return;
    followed = wanted;
    await keepSetting(device, followedKey, wanted);
  }

  async function followIn(table: HolderTable, some: readonly [string, HolderTable][]): Promise<void> {
    const ids = some.flatMap(([id, its]) => (its === table ? [id] : []));
    const found = (await holdersIn(database, table).getMany(ids)) as unknown as AnyDoc[];
    await renameInThese(database, table, found, replacements());
  }

  function soon(): void {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      work = work
        .then(follow)
        .catch((error: Error) => logger.warn("files could not follow the lists", { error: error.name }));
    }, delayMs);
  }

  const stopTerms = terms.onChange(soon);
  const stopHolders = holderTables.map((table) =>
    holdersIn(database, table).onChange((changed) => {
      const rules = replacements();
      const found = (changed as unknown as AnyDoc[]).filter(
        (one) => !one.deleted && holdsAny(table, one, rules),
      );
      if (found.length === 0) return;
      for (const { id } of found) late.set(id, table);
      // Were the tab killed before its turn, the next one would look at all of them.
      void keepSetting(device, followedKey, undefined).catch(() => undefined);
      soon();
    }),
  );
  soon();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    stopTerms();
    for (const stop of stopHolders) stop();
  };
}

/** The names of the lists and what leads to them: when it is the same, files that followed still do. */
function stateOf(indexes: readonly TermIndex[]): string {
  return indexes
    .flatMap(({ entries }) =>
      [...entries.values()]
        .filter(({ isOwn }) => isOwn)
        .map(({ ref, name, body }) => `${ref}=${name}>${body.into ?? ""}`)
        .sort(),
    )
    .join("\n");
}

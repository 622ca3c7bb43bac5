// Files hold the terms of a list by name, and a device that was without a network may write a name that was left
// meanwhile. Whoever may write, and has the list, brings such files along: each device does, and the second finds it done.

import { type PersonTermList, personTermLists, type TermIndex, termLists } from "#domain/library/term.ts";
import { currentName } from "#domain/library/term-changes.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { logger } from "../logger.ts";
import { keepSetting, readSetting } from "../store/device.ts";
import type { Database } from "../store/open.ts";
import {
  type FileTable,
  filesIn,
  fileTables,
  holdsAny,
  type Replacements,
  renameInFiles,
  renameInThese,
} from "./rename-in-files.ts";
import { termsOf } from "./terms.ts";

/** The lists as they were when every file here was last seen to follow them. */
const followedKey = "followed lists";

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
  const late = new Map<string, FileTable>();
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
    const files = [...late];
    late.clear();
    if (followed !== wanted) await renameInFiles(database, replacements());
    else if (files.length > 0) for (const table of fileTables) await followIn(table, files);
    else return;
    followed = wanted;
    await keepSetting(device, followedKey, wanted);
  }

  async function followIn(table: FileTable, files: readonly [string, FileTable][]): Promise<void> {
    const ids = files.flatMap(([id, its]) => (its === table ? [id] : []));
    const found = (await filesIn(database, table).getMany(ids)) as unknown as AnyDoc[];
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
  const stopFiles = fileTables.map((table) =>
    filesIn(database, table).onChange((changed) => {
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
    for (const stop of stopFiles) stop();
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

// People hold the terms of a list by name, and a device that was without a network may write a name that was left
// meanwhile. Whoever may write, and has the list, brings such files along: each device does, and the second finds it done.

import { type PersonTermList, personTermLists, type TermIndex, termLists } from "#domain/library/term.ts";
import { currentName } from "#domain/library/term-changes.ts";
import { logger } from "../logger.ts";
import { keepSetting, readSetting } from "../store/device.ts";
import type { Database } from "../store/open.ts";
import { holdsAny, type Replacements, renameInPeople, renameInThese } from "./rename-in-people.ts";
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
  const { device, people } = database;
  const terms = termsOf(database);
  const late = new Set<string>();
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
    const ids = [...late];
    late.clear();
    if (followed !== wanted) await renameInPeople(database, replacements());
    else if (ids.length > 0) await renameInThese(database, await people.getMany(ids), replacements());
    else return;
    followed = wanted;
    await keepSetting(device, followedKey, wanted);
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
  const stopPeople = people.onChange((changed) => {
    const rules = replacements();
    const found = changed.filter((one) => !one.deleted && holdsAny(one, rules));
    if (found.length === 0) return;
    for (const { id } of found) late.add(id);
    // Were the tab killed before its turn, the next one would look at everybody.
    void keepSetting(device, followedKey, undefined).catch(() => undefined);
    soon();
  });
  soon();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    stopTerms();
    stopPeople();
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

import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import type { Person } from "#domain/artists/person.ts";
import type { Pair } from "#domain/duplicates/scan.ts";
import { usePeopleIndex } from "../artists/people-index.ts";
import { useDatabase } from "../database.ts";
import { marksOf } from "../import/known-records.ts";
import { logger } from "../logger.ts";
import { useKeptApart } from "./kept-apart.ts";
import type { ScanAnswer, ScanRequest } from "./scan-messages.ts";

/** The pairs of files that look like one person, live, while a screen shows them. */
export interface DuplicateScan {
  /** The likeliest first; undefined until everybody was compared once. */
  pairs: Accessor<readonly Pair[] | undefined>;
  /** How much of the base was read, from 0 to 1. */
  progress: Accessor<number>;
  /** The search stopped, and will not answer. */
  hasFailed: Accessor<boolean>;
}

const page = 500;
/** A burst of changes is one more look, not one each. */
const restMs = 300;

/** Looks for duplicates from now on: everybody first, then whoever changes. */
export function useDuplicateScan(): DuplicateScan {
  const database = useDatabase();
  const people = usePeopleIndex();
  const keptApart = useKeptApart();
  const [found, setFound] = createSignal<readonly Pair[]>();
  const [read, setRead] = createSignal(0);
  const [hasFailed, setFailed] = createSignal(false);
  const worker = new Worker(new URL("./scan.worker.ts", import.meta.url), { type: "module" });
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWhole = false;
  let hasStopped = false;

  const tell = (request: ScanRequest) => worker.postMessage(request);
  const fail = (error: { message?: string }) => {
    if (hasStopped) return;
    logger.warn("the search for duplicates stopped", { error: error.message ?? "" });
    setFailed(true);
  };
  const ask = () => tell({ put: [], drop: [], ask: ++asked });
  const askSoon = () => {
    clearTimeout(timer);
    if (isWhole) timer = setTimeout(ask, restMs);
  };
  const sort = (some: readonly Person[]): ScanRequest => ({
    put: some.filter(({ deleted }) => !deleted).map(marksOf),
    drop: some.filter(({ deleted }) => deleted).map(({ id }) => id),
  });

  worker.onmessage = ({ data }: MessageEvent<ScanAnswer>) => {
    // An answer that another question has overtaken is dropped.
    if (data.ask === asked) setFound(data.pairs);
  };
  worker.onerror = fail;

  // Heard from before the first read, so that nothing written in between is missed.
  const touched = new Set<string>();
  const stopHearing = database.people.onChange((changed) => {
    for (const { id } of changed) touched.add(id);
    tell(sort(changed));
    askSoon();
  });
  onCleanup(() => {
    hasStopped = true;
    clearTimeout(timer);
    stopHearing();
    worker.terminate();
  });

  async function readEverybody(): Promise<void> {
    let after: readonly [string, string] | undefined;
    let count = 0;
    for (let isLast = false; !isLast && !hasStopped; ) {
      const some = await database.people.walk("sort_key", after, page);
      if (hasStopped) return;
      tell(sort(some.filter(({ id }) => !touched.has(id))));
      count += some.length;
      setRead(count);
      isLast = some.length < page;
      const last = some.at(-1) as (Person & { sort_key: string }) | undefined;
      if (last) after = [last.sort_key, last.id];
    }
    isWhole = true;
    ask();
  }
  readEverybody().catch(fail);

  // Files that are one person already are not two to compare.
  createEffect(on(people.survivors, askSoon, { defer: true }));
  return {
    pairs: createMemo(() => {
      const { survivorOf } = people.survivors();
      return found()?.filter(
        ({ a, b }) => survivorOf(a) === a && survivorOf(b) === b && !keptApart.has(a, b),
      );
    }),
    progress: () => (found() ? 1 : Math.min(0.99, read() / Math.max(1, people.rows().length))),
    hasFailed,
  };
}

import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import type { RecordOf } from "#domain/record/record.ts";
import { logger } from "../logger.ts";
import { byFirstIndex, targetsOf } from "./links.ts";
import type { Query, RecordStore } from "./record-store.ts";

/** The answer to a query, kept up to date; undefined until it is first known. No query, no answer. */
export function createLive<R>(
  store: () => RecordStore<R>,
  query: () => Query | undefined,
): Accessor<RecordOf<R>[] | undefined> {
  const [records, setRecords] = createSignal<RecordOf<R>[]>();
  createEffect(() => {
    const asked = query();
    setRecords(undefined);
    if (asked) onCleanup(store().watch(asked, (found) => setRecords(found)));
  });
  return records;
}

/** One record, kept up to date; `null` when this device does not have it (or no longer), undefined until known. */
export function createLiveRecord<R>(
  store: () => RecordStore<R>,
  id: () => string | undefined,
): Accessor<RecordOf<R> | null | undefined> {
  const [record, setRecord] = createSignal<RecordOf<R> | null>();
  createEffect(() => {
    const wanted = id();
    setRecord(undefined);
    if (!wanted) return;
    let stopped = false;
    const show = (found: RecordOf<R> | undefined) => {
      if (!stopped) setRecord(() => (found && !(found as { deleted?: boolean }).deleted ? found : null));
    };
    const stop = store().onChange((changed) => {
      const latest = changed.findLast((one) => (one as { id?: string }).id === wanted);
      if (latest) show(latest);
    });
    store()
      .get(wanted)
      .then((found) => record() === undefined && show(found))
      .catch((error: Error) => stopped || unread(error));
    onCleanup(() => {
      stopped = true;
      stop();
    });
  });
  return record;
}

/** The records linked to a target, or to any of several, in order, kept up to date. */
export function createLiveLinks<R>(
  store: () => RecordStore<R>,
  target: () => string | readonly string[] | undefined,
  limit: () => number,
): Accessor<RecordOf<R>[] | undefined> {
  const [records, setRecords] = createSignal<RecordOf<R>[]>();
  createEffect(() => {
    const to = target();
    const most = limit();
    if (!to) {
      setRecords(undefined);
      return;
    }
    let stopped = false;
    let reads = 0;
    let reading = 0;
    const read = async () => {
      const turn = ++reads;
      reading++;
      try {
        const found = await store().linkedTo(to, most);
        // An answer that was overtaken by another question is dropped.
        if (!stopped && turn === reads) setRecords(found);
      } catch (error) {
        if (!stopped) unread(error as Error);
      }
      reading--;
    };
    const stop = store().onChange((changed) => {
      const known = records();
      const next = known && withChanges(store(), to, known, changed);
      if (next !== known) setRecords(next?.slice(0, most));
      // Somebody left a list that had more to show, or the answer on its way is already old.
      const hasRoom = known && next && next.length < known.length && known.length === most;
      if (hasRoom || reading > 0) void read();
    });
    void read();
    onCleanup(() => {
      stopped = true;
      stop();
    });
  });
  return records;
}

function unread(error: Error): void {
  logger.warn("records could not be read", { error: error.name });
}

interface Linked {
  id: string;
  deleted: boolean;
  [field: string]: unknown;
}

/** A list of linked records once some have changed, without reading the disk; the same list when none concerns it. */
function withChanges<R>(
  store: RecordStore<R>,
  to: string | readonly string[],
  known: RecordOf<R>[],
  changed: RecordOf<R>[],
): RecordOf<R>[] {
  const { record } = store;
  const isLinked = (doc: Linked) =>
    targetsOf(record, doc).some((id) => (typeof to === "string" ? id === to : to.includes(id)));
  const latest = new Map((changed as unknown as Linked[]).map((doc) => [doc.id, doc]));
  const kept = (known as unknown as Linked[]).filter((doc) => !latest.has(doc.id));
  const linked = [...latest.values()].filter((doc) => !doc.deleted && isLinked(doc));
  if (linked.length === 0 && kept.length === known.length) return known;
  return [...kept, ...linked].sort(byFirstIndex(record)) as never;
}

import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import type { RecordOf } from "#domain/record/record.ts";
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
      .then((found) => record() === undefined && show(found));
    onCleanup(() => {
      stopped = true;
      stop();
    });
  });
  return record;
}

/** The records linked to a target, in order, kept up to date. */
export function createLiveLinks<R>(
  store: () => RecordStore<R>,
  target: () => string | undefined,
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
    let reading = false;
    let stale = false;
    const read = async () => {
      if (reading) {
        stale = true;
        return;
      }
      reading = true;
      do {
        stale = false;
        const found = await store().linkedTo(to, most);
        if (!stopped) setRecords(found);
      } while (stale && !stopped);
      reading = false;
    };
    const stop = store().onChange((changed) => {
      const shown = new Set(records()?.map((one) => (one as { id?: string }).id));
      const concerns = changed.some((one) => {
        const doc = one as Record<string, unknown>;
        return (
          shown.has(doc.id as string) ||
          store().record.links.some((field) => (doc[field] as string[] | undefined)?.includes(to))
        );
      });
      if (concerns) void read();
    });
    void read();
    onCleanup(() => {
      stopped = true;
      stop();
    });
  });
  return records;
}

import { liveQuery } from "dexie";
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import { createStore, reconcile, type SetStoreFunction, unwrap } from "solid-js/store";
import { useDatabase } from "./database.ts";
import { logger } from "./logger.ts";
import type { KeptDraft } from "./store/device.ts";

/** What a form left on this device. */
type Kept<T> = Omit<KeptDraft, "value"> & { value: T };

export interface DraftActions {
  /** Forgets what was typed: the form was saved or given up. */
  discard(): Promise<void>;
  /** Whether what is shown was found on the device, left there by a killed app. */
  restored: Accessor<boolean>;
  /** Whether the device has answered: before, the store holds the empty form. */
  ready: Accessor<boolean>;
}

const underWay = new Set<Promise<void>>();

/** Resolves when what was typed until now is on the device. */
export async function draftsKept(): Promise<void> {
  await Promise.all(underWay);
}

/**
 * A form's store kept on this device at each change, so that a killed tab loses nothing. The key says which form of
 * what (« log », « person <id> profile »); `empty` is what an untouched form holds.
 */
export function createDraft<T extends object>(
  key: () => string,
  empty: () => T,
): [T, SetStoreFunction<T>, DraftActions] {
  const { device } = useDatabase();
  // The key is often made of a record: when that changes and the key does not, what is typed stays.
  const name = createMemo(key);
  const [draft, setDraft] = createStore<T>(empty());
  const [restored, setRestored] = createSignal(false);
  const [ready, setReady] = createSignal(false);
  let touched = false;
  /** What is to be kept next, by key. */
  const waiting = new Map<string, unknown>();
  let writing: Promise<void> | undefined;

  /** At once, because the next thing may be a reload; what is typed while the device writes goes in one write after. */
  function keep(of: string): void {
    waiting.set(of, JSON.parse(JSON.stringify(unwrap(draft))));
    if (writing) return;
    const all = writeAll().finally(() => {
      writing = undefined;
      underWay.delete(all);
    });
    writing = all;
    underWay.add(all);
  }

  async function writeAll(): Promise<void> {
    for (const [of, value] of waiting) {
      waiting.delete(of);
      await device.drafts
        .put({ key: of, value, kept_at: Date.now() })
        .catch((error: Error) => logger.warn("a draft could not be kept", { error: error.name }));
    }
  }

  createEffect(
    on(name, (of) => {
      let left = false;
      touched = false;
      setReady(false);
      setRestored(false);
      setDraft(reconcile(untrack(empty)));
      device.drafts
        .get(of)
        .then((kept) => {
          if (left) return;
          if (kept && !touched) {
            // A form of an earlier version may lack a field.
            setDraft(reconcile({ ...untrack(empty), ...(kept.value as T) }));
            setRestored(true);
          }
          setReady(true);
        })
        .catch(() => !left && setReady(true));
      onCleanup(() => {
        left = true;
      });
    }),
  );

  const set = ((...change: unknown[]) => {
    touched = true;
    (setDraft as (...change: unknown[]) => void)(...change);
    keep(untrack(name));
  }) as SetStoreFunction<T>;

  return [
    draft,
    set,
    {
      async discard() {
        touched = false;
        const of = untrack(name);
        waiting.delete(of);
        setRestored(false);
        setDraft(reconcile(untrack(empty)));
        await writing;
        await device.drafts.delete(of);
      },
      restored,
      ready,
    },
  ];
}

/** One line being typed beside what saves itself: kept like a form, until it is emptied. */
export function createTypedLine(key: () => string): [Accessor<string>, (text: string) => void] {
  const [draft, setDraft, { discard }] = createDraft(key, () => ({ typed: "" }));
  return [() => draft.typed, (typed) => (typed === "" ? void discard() : setDraft({ typed }))];
}

/** What forms left typed on this device, for the keys that begin with a word; live, from any tab. */
export function useKeptDrafts<T>(beginning: string): Accessor<Kept<T>[]> {
  const { device } = useDatabase();
  const [drafts, setDrafts] = createSignal<Kept<T>[]>([]);
  const watching = liveQuery(() => device.drafts.where("key").startsWith(beginning).toArray()).subscribe({
    next: (kept) => setDrafts(kept as Kept<T>[]),
    error: () => setDrafts([]),
  });
  onCleanup(() => watching.unsubscribe());
  return drafts;
}

/** Whether a form left something typed on this device, kept up to date: nothing typed is lost by a reload. */
export function useHasDrafts(): Accessor<boolean> {
  const { device } = useDatabase();
  const [hasDrafts, setHasDrafts] = createSignal(false);
  const watching = liveQuery(() => device.drafts.count()).subscribe({
    next: (count) => setHasDrafts(count > 0),
    // A device that cannot read its drafts promises nothing about them.
    error: () => setHasDrafts(false),
  });
  onCleanup(() => watching.unsubscribe());
  return hasDrafts;
}

import { liveQuery } from "dexie";
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import { createStore, reconcile, type SetStoreFunction, unwrap } from "solid-js/store";
import { useDatabase } from "./database.ts";
import { logger } from "./logger.ts";

export interface DraftActions {
  /** Forgets what was typed: the form was saved or given up. */
  discard(): Promise<void>;
  /** Whether what is shown was found on the device, left there by a killed app. */
  restored: Accessor<boolean>;
  /** Whether the device has answered: before, the store holds the empty form. */
  ready: Accessor<boolean>;
}

const writeAfterMs = 150;

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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;

  function write(of: string): void {
    clearTimeout(timer);
    timer = undefined;
    const value = JSON.parse(JSON.stringify(unwrap(draft)));
    device.drafts
      .put({ key: of, value, kept_at: Date.now() })
      .catch((error: Error) => logger.warn("a draft could not be kept", { error: error.name }));
  }

  /** A tab about to be hidden may be killed: what was typed is written at once. */
  const flush = () => {
    if (timer !== undefined) write(untrack(name));
  };

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
            setDraft(reconcile(kept.value as T));
            setRestored(true);
          }
          setReady(true);
        })
        .catch(() => !left && setReady(true));
      onCleanup(() => {
        left = true;
        if (timer !== undefined) write(of);
      });
    }),
  );

  if (typeof document !== "undefined") {
    document.addEventListener("visibilitychange", flush);
    addEventListener("pagehide", flush);
    onCleanup(() => {
      document.removeEventListener("visibilitychange", flush);
      removeEventListener("pagehide", flush);
    });
  }

  const set = ((...change: unknown[]) => {
    touched = true;
    (setDraft as (...change: unknown[]) => void)(...change);
    clearTimeout(timer);
    const of = untrack(name);
    timer = setTimeout(() => write(of), writeAfterMs);
  }) as SetStoreFunction<T>;

  return [
    draft,
    set,
    {
      async discard() {
        clearTimeout(timer);
        timer = undefined;
        touched = false;
        setRestored(false);
        setDraft(reconcile(untrack(empty)));
        await device.drafts.delete(untrack(name));
      },
      restored,
      ready,
    },
  ];
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

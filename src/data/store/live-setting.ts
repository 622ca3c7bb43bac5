import { liveQuery } from "dexie";
import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import { logger } from "../logger.ts";

/** What a read of the device's own tables answers, again after each write of this tab or another. */
export function createLiveRead<T>(read: () => (() => Promise<T>) | undefined): Accessor<T | undefined> {
  const [value, setValue] = createSignal<T>();
  createEffect(() => {
    const asked = read();
    setValue(undefined);
    if (!asked) return;
    const subscription = liveQuery(asked).subscribe({
      next: (found) => void setValue(() => found),
      error: (error: Error) => logger.warn("a setting could not be read", { error: error.name }),
    });
    onCleanup(() => subscription.unsubscribe());
  });
  return value;
}

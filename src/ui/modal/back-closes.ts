import { createEffect, createUniqueId, on, onCleanup } from "solid-js";

/**
 * Makes the browser's Back button close what is open before it leaves the page. Opening adds one entry to the
 * history, at the same address; Back consumes it and closes; closing by other means takes the entry away. When
 * closing goes with a navigation, the entry stays below the new page and is stepped over on the way back.
 */
export function createBackCloses(isOpen: () => boolean, close: () => void): void {
  const id = createUniqueId();

  createEffect(
    on(isOpen, (open) => {
      if (!open) return;
      let closed = false;
      const closeOnBack = () => {
        // Back from a sheet opened above this one lands on our entry: we stay.
        if (sheetOf(history.state) !== id) close();
      };
      const enter = () => {
        if (closed) return;
        history.pushState({ ...history.state, sheet: id }, "");
        openIds.add(id);
        window.addEventListener("popstate", closeOnBack);
      };
      // Reopened at once: the way back from the sheet before is not ours to hear.
      if (leaving) void leaving.then(enter);
      else enter();
      onCleanup(() => {
        closed = true;
        openIds.delete(id);
        window.removeEventListener("popstate", closeOnBack);
        // Later, because a navigation may be about to add its own entry.
        setTimeout(() => {
          if (sheetOf(history.state) === id) leave();
        });
      });
    }),
  );
}

/** The way back from a sheet that was closed, while it lasts. */
let leaving: Promise<void> | undefined;

function leave(): void {
  leaving = new Promise((resolve) => {
    window.addEventListener(
      "popstate",
      () => {
        leaving = undefined;
        resolve();
      },
      { once: true },
    );
  });
  history.back();
}

const openIds = new Set<string>();

function sheetOf(state: unknown): string | undefined {
  return (state as { sheet?: string } | null)?.sheet;
}

window.addEventListener("popstate", () => {
  const sheet = sheetOf(history.state);
  if (sheet !== undefined && !openIds.has(sheet)) history.back();
});

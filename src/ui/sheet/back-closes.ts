import { createEffect, createUniqueId, on, onCleanup } from "solid-js";

/**
 * Makes the browser's Back button close what is open before it leaves the page. Opening adds one entry to the
 * history, at the same address; Back consumes it and closes; closing by other means takes the entry away,
 * unless the person has gone elsewhere meanwhile.
 */
export function createBackCloses(isOpen: () => boolean, close: () => void): void {
  const id = createUniqueId();
  const onTop = () => (history.state as { sheet?: string } | null)?.sheet === id;

  createEffect(
    on(isOpen, (open) => {
      if (!open) return;
      history.pushState({ ...history.state, sheet: id }, "");
      const closeOnBack = () => {
        // Back from a sheet opened above this one lands on our entry: we stay.
        if (!onTop()) close();
      };
      window.addEventListener("popstate", closeOnBack);
      onCleanup(() => {
        window.removeEventListener("popstate", closeOnBack);
        if (onTop()) history.back();
      });
    }),
  );
}

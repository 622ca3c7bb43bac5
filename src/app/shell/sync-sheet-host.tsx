import {
  createContext,
  createSignal,
  onCleanup,
  onMount,
  type ParentProps,
  Show,
  Suspense,
  useContext,
} from "solid-js";
import { SyncSheet } from "#features/sync/index.ts";
import { synchronization } from "../navigation.ts";

const SyncSheetContext = createContext<{ open: () => void }>();

/**
 * Opens the synchronisation over the page in sight: whoever presses the lamp in the middle of a form must find the
 * form again. Its links are ordinary ones, so they can be opened in a tab of their own.
 */
export function SyncSheetHost(props: ParentProps) {
  const [isOpen, setOpen] = createSignal(false);

  onMount(() => {
    const openInPlace = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link?.getAttribute("href") !== synchronization.href) return;
      event.preventDefault();
      setOpen(true);
    };
    // Captured, so that it comes before the router.
    document.addEventListener("click", openInPlace, { capture: true });
    onCleanup(() => document.removeEventListener("click", openInPlace, { capture: true }));
  });

  return (
    <SyncSheetContext.Provider value={{ open: () => setOpen(true) }}>
      {props.children}
      <Show when={isOpen()}>
        <Suspense>
          <SyncSheet onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </SyncSheetContext.Provider>
  );
}

/** Opens the synchronisation sheet. */
export function useSyncSheet(): { open: () => void } {
  const value = useContext(SyncSheetContext);
  if (!value) throw new Error("useSyncSheet() needs a <SyncSheetHost> above it: mount one in the shell.");
  return value;
}

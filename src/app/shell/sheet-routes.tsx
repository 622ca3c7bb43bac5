import { useNavigate, useSearchParams } from "@solidjs/router";
import { onMount } from "solid-js";
import { useLogSheet } from "#features/logging/index.ts";
import { useSyncSheet } from "./sync-sheet-host.tsx";

/** `/synchronisation` opened by its address: the sheet over the home page. */
export function SyncRoute() {
  const navigate = useNavigate();
  const syncSheet = useSyncSheet();
  onMount(() => {
    navigate("/", { replace: true });
    syncSheet.open();
  });
  return null;
}

/** `/consigner?avec=<id>`: the shortcut of the installed app; opens the sheet over the home page. */
export function LogRoute() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const logSheet = useLogSheet();
  onMount(() => {
    const person = typeof search.avec === "string" ? search.avec : undefined;
    navigate("/", { replace: true });
    logSheet.open(person ? { person_id: person } : {});
  });
  return null;
}

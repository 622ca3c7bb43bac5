import { useNavigate, useSearchParams } from "@solidjs/router";
import { onMount } from "solid-js";
import { useLogSheet } from "#features/logging/index.ts";
import { SyncSheet } from "#features/sync/index.ts";
import { TodayPage } from "#features/today/index.ts";

/** `/synchronisation`: the sheet over the home page; closing goes back to where one came from. */
export function SyncRoute() {
  const navigate = useNavigate();
  // Opened from elsewhere in the app, there is an entry to go back to; opened by its address, there is none.
  const close = () => (cameFromHere() ? navigate(-1) : navigate("/", { replace: true }));
  return (
    <>
      <TodayPage />
      <SyncSheet onClose={close} />
    </>
  );
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
  return <TodayPage />;
}

const depthAtStart = depth();

function cameFromHere(): boolean {
  return depth() > depthAtStart;
}

/** The router counts its entries in the history's state. */
function depth(): number {
  return (history.state as { _depth?: number } | null)?._depth ?? 0;
}

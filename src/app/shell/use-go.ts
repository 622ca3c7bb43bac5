import { useNavigate } from "@solidjs/router";
import { type Place, synchronization } from "../navigation.ts";
import { useSyncSheet } from "./sync-sheet-host.tsx";

/** Goes to a place; the synchronisation opens over the page in sight. */
export function useGo(): (place: Place) => void {
  const navigate = useNavigate();
  const syncSheet = useSyncSheet();
  return (place) => (place === synchronization ? syncSheet.open() : navigate(place.href));
}

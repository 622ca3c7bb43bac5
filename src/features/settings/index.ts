import { lazy } from "solid-js";

export { useMaskedNotes } from "./masked-notes.ts";
/** Account, display, this device, the team, the way out. */
export const SettingsPage = lazy(() => import("./settings-page.tsx"));

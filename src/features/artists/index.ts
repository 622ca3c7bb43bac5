import { lazy } from "solid-js";

export { useAttempt, useUndo } from "./attempt.ts";
export { fileTabPaths } from "./file-tab-paths.ts";
export { likelySame } from "./likely-same.ts";
export { NothingReceived } from "./nothing-received.tsx";
export { OnceReceived } from "./once-received.tsx";
export { useCanWrite } from "./rights.ts";
export { useRoleDates } from "./role-dates.ts";
export { useHasReceived, useSettled } from "./settled.ts";
export type { TimelineRowProps } from "./timeline/timeline-kind.ts";
export { wordList } from "./word-list.ts";
/** What may be done to what happened. */
export const InteractionMenu = lazy(() =>
  import("./timeline/interaction-menu.tsx").then((menu) => ({ default: menu.InteractionMenu })),
);
export const ArtistListPage = lazy(() => import("./artist-list-page.tsx"));
export const ArtistPage = lazy(() => import("./artist-page.tsx"));
export const ArtistPrintPage = lazy(() => import("./artist-print-page.tsx"));
export const NewArtistPage = lazy(() => import("./new-artist-page.tsx"));
/** A confidential text under its veil. */
export const ConfidentialText = lazy(() =>
  import("./confidential-notes.tsx").then((notes) => ({ default: notes.ConfidentialText })),
);

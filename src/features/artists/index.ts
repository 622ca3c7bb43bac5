import { lazy } from "solid-js";

export { useAttempt, useUndo } from "./attempt.ts";
export { fileTabPaths } from "./file-tab-paths.ts";
export { likelySame } from "./likely-same.ts";
export { NothingReceived } from "./nothing-received.tsx";
export { mailHref, telHref } from "./reach.ts";
export { useCanWrite } from "./rights.ts";
export { useHasReceived, useSettled } from "./settled.ts";
export { wordList } from "./word-list.ts";
export const ArtistListPage = lazy(() => import("./artist-list-page.tsx"));
export const ArtistPage = lazy(() => import("./artist-page.tsx"));
export const ArtistPrintPage = lazy(() => import("./artist-print-page.tsx"));
export const NewArtistPage = lazy(() => import("./new-artist-page.tsx"));
/** A confidential text under its veil. */
export const ConfidentialText = lazy(() =>
  import("./confidential-notes.tsx").then((notes) => ({ default: notes.ConfidentialText })),
);

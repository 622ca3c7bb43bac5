import { lazy } from "solid-js";

export const DuplicatesPage = lazy(() => import("./duplicates-page.tsx"));
export const ChooseFilePage = lazy(() => import("./choose-file-page.tsx"));
export const CompareFilesPage = lazy(() => import("./compare-files-page.tsx"));
/** On a person's file: which other files it took in, and the way back. */
export const MergedFiles = lazy(() => import("./merged-files.tsx"));

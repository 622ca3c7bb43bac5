import { lazy } from "solid-js";

export { useDocumentMeta } from "./use-document-meta.ts";

/** « Documents » of a person's file. */
export const DocumentsTab = lazy(() => import("./documents-tab.tsx"));
/** Takes what is dropped or pasted anywhere on a person's file. */
export const FileDrop = lazy(() => import("./file-drop.tsx"));
/** In the sheet of synchronisation: the files that are not on the server yet. */
export const WaitingFiles = lazy(() => import("./waiting-files.tsx"));
/** The documents of something else than a person: an application. */
export const LinkedDocuments = lazy(() => import("./linked-documents.tsx"));

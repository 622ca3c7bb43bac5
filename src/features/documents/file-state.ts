import type { FilesHere } from "#data/files/index.ts";
import { offlineKeys, seriesOf } from "#data/files/index.ts";
import type { Document } from "#domain/documents/document.ts";

/** Where the bytes of a document are, for somebody who looks at it on this device. */
export type FileState =
  | { is: "sending"; part: number }
  | {
      is:
        | "here"
        | "waiting"
        | "paused"
        | "refused"
        | "elsewhere"
        | "absent"
        | "coming"
        | "offline"
        | "stored";
    };

/** Says where a file is; `isCut` when the server cannot be reached. */
export function fileStateOf(document: Document, here: FilesHere, isCut: boolean): FileState {
  const outgoing = here.outgoing.get(document.id);
  if (outgoing?.state === "refused") return { is: "refused" };
  if (outgoing?.state === "paused") return { is: "paused" };
  if (outgoing?.state === "waiting") {
    if (isCut) return { is: "here" };
    if (outgoing.sent > 0) return { is: "sending", part: outgoing.sent / Math.max(1, document.bytes) };
    return { is: "waiting" };
  }
  if (!document.stored_at) return { is: "elsewhere" };
  const isHere = here.copies.has(document.id);
  if (isKeptOffline(document, here)) return { is: isHere ? "offline" : "coming" };
  return { is: isCut && !isHere ? "absent" : "stored" };
}

/** Whether somebody asked for a document offline, by itself or with all those of a person. */
export function isKeptOffline(document: Document, here: FilesHere): boolean {
  return (
    here.offline.has(offlineKeys.document(seriesOf(document))) ||
    document.people.some((person) => here.offline.has(offlineKeys.person(person)))
  );
}

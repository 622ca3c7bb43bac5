import type { Document, DocumentDraft, DocumentKind } from "#domain/documents/document.ts";
import { acceptFile, sizeProblem } from "#domain/documents/file-rules.ts";
import { guessKind } from "#domain/documents/guess-kind.ts";
import type { Result } from "#domain/errors.ts";
import { codeOf } from "../failure.ts";
import type { Database } from "../store/open.ts";
import { sha256Of } from "./hash.ts";

/** What a file that is added is about. */
export interface FileAbout
  extends Pick<
    DocumentDraft,
    "people" | "series_id" | "goal_id" | "interaction_id" | "organization_id" | "application_id"
  > {
  /** What it is, when something else than its name tells. */
  kind?: DocumentKind;
  /** The name to keep it under, when it is not its own. */
  name?: string;
  /** Of the document, given the digest of the bytes: the same bytes then make the same document. */
  idFor?: (sha256: string) => Promise<string>;
}

/** A file that was added, or was here already under the same id. */
export interface AddedFile {
  document: Document;
  isNew: boolean;
}

/** Keeps a file on this device at once, bytes first, then what is said of it; it is sent when the network allows. */
export async function addFile(
  database: Database,
  file: Blob & { name?: string },
  about: FileAbout,
): Promise<Result<AddedFile>> {
  const name = about.name ?? file.name ?? "";
  const at = { file: name };
  const problem = sizeProblem(file.size);
  if (problem) return { ok: false, code: problem, at };
  // A file that was moved, or is kept in a cloud, answers by an exception; so does a folder.
  const buffer = await file.arrayBuffer().catch(() => undefined);
  if (!buffer) return { ok: false, code: "file_unreadable", at };
  const accepted = acceptFile(name, new Uint8Array(buffer));
  if (!accepted.ok) return accepted;
  try {
    const { kind, name: _, idFor, ...links } = about;
    const sha256 = await sha256Of(buffer);
    const draft: DocumentDraft = {
      ...links,
      name: accepted.name,
      kind: kind ?? guessKind(accepted.name, accepted.family),
      media_type: accepted.media_type,
      bytes: buffer.byteLength,
      sha256,
    };
    const id = (await idFor?.(sha256)) ?? crypto.randomUUID();
    return { ok: true, ...(await keepFile(database, id, draft, buffer)) };
  } catch (error) {
    return { ok: false, code: codeOf(error), at };
  }
}

async function keepFile(
  database: Database,
  id: string,
  draft: DocumentDraft,
  buffer: ArrayBuffer,
): Promise<AddedFile> {
  const { files, documents } = database;
  const [known] = await documents.getMany([id]);
  if (known) return { document: await joinKnown(database, known, draft), isNew: false };
  await files.transaction("rw", files.blobs, files.outgoing, async () => {
    await files.blobs.put({ id, blob: new Blob([buffer], { type: draft.media_type }) });
    await files.outgoing.put({ id, state: "waiting", added_at: Date.now(), sent: 0, draft });
  });
  const document = await documents.create(draft, id).catch(async (error: unknown) => {
    // The tab that carries files may have been faster (see `mendOutgoing`).
    const [made] = await documents.getMany([id]);
    if (made) return made;
    // Nothing is said to be added that no list would show.
    await files.transaction("rw", files.blobs, files.outgoing, () =>
      Promise.all([files.blobs.delete(id), files.outgoing.delete(id)]),
    );
    throw error;
  });
  return { document, isNew: true };
}

/** The same file, filed again: it is found under everybody's name, and comes back when it was taken away. */
async function joinKnown(database: Database, known: Document, draft: DocumentDraft): Promise<Document> {
  const missing = (draft.people ?? []).filter((person) => !known.people.includes(person));
  const { files } = database;
  await files.outgoing
    .where("id")
    .equals(known.id)
    .and(({ state }) => state === "removed")
    .modify({ state: "waiting" });
  return database.documents.edit(known.id, {
    ...(missing.length > 0 && { people: { add: missing } }),
    ...(known.deleted && { deleted: false }),
  });
}

/** Makes the documents of files whose tab was killed between their bytes and what is said of them. */
export async function mendOutgoing(database: Database): Promise<void> {
  const outgoing = await database.files.outgoing.toArray();
  const known = new Set((await database.documents.getMany(outgoing.map(({ id }) => id))).map(({ id }) => id));
  for (const { id, draft } of outgoing)
    if (!known.has(id)) await database.documents.create(draft, id).catch(() => undefined);
}

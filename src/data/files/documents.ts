import { type Accessor, createMemo } from "solid-js";
import type { Document, DocumentKind, documentRecord } from "#domain/documents/document.ts";
import { baseName, endingIn } from "#domain/documents/file-rules.ts";
import type { Result } from "#domain/errors.ts";
import type { PatchOf } from "#domain/record/edit.ts";
import type { Goal } from "#domain/support/goal.ts";
import { createPersonLinks, useAliases } from "../artists/aliases.ts";
import { type Database, useDatabase } from "../database.ts";
import { codeOf } from "../failure.ts";
import type { FileCopy, OutgoingFile } from "../store/device-files.ts";
import { createLiveRead } from "../store/live-setting.ts";
import {
  copiesBudget,
  copiesSize,
  dropCopies,
  isLater,
  latestOf,
  offlineKeys,
  seriesOf,
  wantedOffline,
} from "./copies.ts";

/** A file with its versions, the latest first. */
export interface DocumentFile {
  latest: Document;
  /** The latest included. */
  versions: readonly Document[];
}

/** All that a person has. */
const everyVersion = () => 10_000;

/** A person's documents, each by its latest version, the newest first; undefined until they are known. */
export function useDocuments(personId: () => string | undefined): Accessor<DocumentFile[] | undefined> {
  const aliases = useAliases(personId);
  const all = createPersonLinks((database) => database.documents, personId, everyVersion) as Accessor<
    Document[] | undefined
  >;
  return createMemo(() => {
    const known = all()?.filter(({ people }) => people.some((id) => aliases().includes(id)));
    return known && filesIn(known);
  });
}

/** How many documents a person has; nothing when there is none, or while that is not known. */
export function useDocumentCount(personId: () => string | undefined): Accessor<number | undefined> {
  const documents = useDocuments(personId);
  return () => documents()?.length || undefined;
}

/** Groups versions. */
export function filesIn(documents: readonly Document[]): DocumentFile[] {
  const bySeries = new Map<string, Document[]>();
  for (const document of documents) {
    const series = bySeries.get(seriesOf(document));
    if (series) series.push(document);
    else bySeries.set(seriesOf(document), [document]);
  }
  return latestOf(documents).map((latest) => ({
    latest,
    versions: (bySeries.get(seriesOf(latest)) ?? []).sort((a, b) => (isLater(a, b) ? -1 : 1)),
  }));
}

/** The goals of a person that a document may serve. */
export function useGoals(personId: () => string | undefined): Accessor<Goal[] | undefined> {
  return createPersonLinks((database) => database.goals, personId, everyVersion) as Accessor<
    Goal[] | undefined
  >;
}

/** What this device knows of the bytes: what waits, what is here, what was asked for offline. */
export interface FilesHere {
  outgoing: ReadonlyMap<string, OutgoingFile>;
  copies: ReadonlyMap<string, FileCopy>;
  offline: ReadonlySet<string>;
  /** What copies take, in bytes. */
  taken: number;
}

export function useFilesHere(): Accessor<FilesHere | undefined> {
  const { files } = useDatabase();
  return createLiveRead(() => async () => {
    const [outgoing, copies, offline] = await Promise.all([
      files.outgoing.toArray(),
      files.copies.toArray(),
      files.offline.toCollection().primaryKeys(),
    ]);
    return {
      outgoing: new Map(outgoing.map((file) => [file.id, file])),
      copies: new Map(copies.map((copy) => [copy.id, copy])),
      offline: new Set(offline),
      taken: copies.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  });
}

/** The files that are not on the server yet, the oldest first. */
export function useWaitingFiles(): Accessor<OutgoingFile[] | undefined> {
  const { files } = useDatabase();
  return createLiveRead(() => async () => {
    const waiting = await files.outgoing.where("state").anyOf("waiting", "paused", "refused").toArray();
    return waiting.sort((a, b) => a.added_at - b.added_at);
  });
}

/** Gives a document another name, which keeps the ending of what it is, another kind, another goal. */
export function describeDocument(
  database: Database,
  document: Document,
  to: { name: string; kind: DocumentKind; goal_id: string | undefined },
): Promise<Document> {
  const ending = endingIn(document.name);
  const base = baseName(to.name.trim()) === "" ? baseName(document.name) : to.name.trim();
  const name = ending === "" || endingIn(base) === ending ? base : `${base}.${ending}`;
  return editDocument(database, document.id, {
    name,
    kind: to.kind,
    ...(to.goal_id ? { goal_id: to.goal_id } : document.goal_id ? { goal_id: null } : {}),
  });
}

export function editDocument(
  database: Database,
  id: string,
  patch: PatchOf<typeof documentRecord>,
): Promise<Document> {
  return database.documents.edit(id, patch);
}

/** Takes documents away. Those that were not sent yet no longer leave; their bytes stay a while, to be taken back. */
export async function removeDocuments(database: Database, ids: readonly string[]): Promise<void> {
  const { files, documents } = database;
  await documents.removeMany(ids);
  await files.outgoing
    .where("id")
    .anyOf([...ids])
    .modify({ state: "removed", removed_at: Date.now() });
}

/** Brings documents back. */
export async function restoreDocuments(database: Database, ids: readonly string[]): Promise<void> {
  const { files, documents } = database;
  for (const id of ids) await documents.restore(id);
  await files.outgoing
    .where("id")
    .anyOf([...ids])
    .modify((file) => {
      file.state = "waiting";
      delete file.removed_at;
    });
}

/** Stops a file from leaving, or lets it leave again. */
export async function pauseFile({ files }: Database, id: string, isPaused: boolean): Promise<void> {
  await files.outgoing.update(id, { state: isPaused ? "paused" : "waiting", sent: 0 });
}

/** Sends again what was refused. */
export async function retryFile({ files }: Database, id: string): Promise<void> {
  await files.outgoing
    .where("id")
    .equals(id)
    .modify((file) => {
      file.state = "waiting";
      delete file.reason;
    });
}

/** Keeps a document, or all those of a person, on this device; or gives the place back. */
export async function keepOffline(
  database: Database,
  what: { document: Document } | { person: string; documents: readonly Document[] },
  isKept: boolean,
): Promise<Result> {
  const { files } = database;
  const key =
    "document" in what ? offlineKeys.document(seriesOf(what.document)) : offlineKeys.person(what.person);
  try {
    if (!isKept) {
      await files.offline.delete(key);
      if ("document" in what) await letGo(database, [what.document]);
      else await letGo(database, what.documents);
      return { ok: true };
    }
    const asked = "document" in what ? [what.document] : what.documents;
    const here = new Set(await files.blobs.toCollection().primaryKeys());
    const missing = asked.filter(({ id }) => !here.has(id)).reduce((sum, { bytes }) => sum + bytes, 0);
    if (missing > copiesBudget - (await wantedSize(database))) return { ok: false, code: "copies_full" };
    await files.offline.put({ key, kept_at: Date.now() });
    return { ok: true };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}

/** What copies that were asked for take; the others make room. */
async function wantedSize(database: Database): Promise<number> {
  const wanted = await wantedOffline(database);
  const here = new Set((await database.files.copies.toArray()).map(({ id }) => id));
  let bytes = 0;
  for (const document of wanted.values()) if (here.has(document.id)) bytes += document.bytes;
  return Math.min(bytes, await copiesSize(database));
}

/** Copies of what the server has, no longer asked for by anything else. */
async function letGo(database: Database, documents: readonly Document[]): Promise<void> {
  const wanted = await wantedOffline(database);
  const copies = await database.files.copies.bulkGet(documents.map(({ id }) => id));
  const going = copies.flatMap((copy) => (copy && !wanted.has(copy.id) ? [copy.id] : []));
  await dropCopies(database, going);
}

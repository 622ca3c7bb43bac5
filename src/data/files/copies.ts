// Copies of files that the server has. What was looked at stays for a while; what was asked for offline stays until it
// is given back. Over the budget, the copies that nobody asked for go first, the longest unused before.

import type { Document } from "#domain/documents/document.ts";
import { aliasesOf } from "../artists/aliases.ts";
import type { Database } from "../store/open.ts";

/** What copies may take of this device, in bytes. */
export const copiesBudget = 300_000_000;

export const offlineKeys = {
  document: (firstVersion: string) => `document ${firstVersion}`,
  person: (id: string) => `person ${id}`,
};

/** The first version of the file that a document is a version of. */
export const seriesOf = ({ id, series_id }: Pick<Document, "id" | "series_id">) => series_id ?? id;

/** The bytes on this device, sent or not; nothing when they are not here. */
export async function bytesHere({ files }: Database, id: string): Promise<Blob | undefined> {
  return (await files.blobs.get(id))?.blob;
}

/** Keeps a copy of what the server has, and makes room for it. */
export async function keepCopy(database: Database, id: string, blob: Blob): Promise<void> {
  const { files } = database;
  await files.transaction("rw", files.blobs, files.copies, async () => {
    await files.blobs.put({ id, blob });
    await files.copies.put({ id, bytes: blob.size, used_at: Date.now() });
  });
  await fitBudget(database);
}

/** Notes that a copy was looked at. */
export async function noteUsed({ files }: Database, id: string): Promise<void> {
  await files.copies.update(id, { used_at: Date.now() });
}

/** What copies take, and how many of them there are. */
export async function copiesSize({ files }: Database): Promise<number> {
  let bytes = 0;
  await files.copies.each((copy) => {
    bytes += copy.bytes;
  });
  return bytes;
}

/** Lets go of copies until they fit; answers whether any went. */
export async function fitBudget(database: Database, budget = copiesBudget): Promise<boolean> {
  const { files } = database;
  let taken = await copiesSize(database);
  if (taken <= budget) return false;
  const wanted = await wantedOffline(database);
  const going: string[] = [];
  for (const copy of await files.copies.orderBy("used_at").toArray()) {
    if (taken <= budget) break;
    if (wanted.has(copy.id)) continue;
    going.push(copy.id);
    taken -= copy.bytes;
  }
  await dropCopies(database, going);
  return going.length > 0;
}

export async function dropCopies({ files }: Database, ids: readonly string[]): Promise<void> {
  await files.transaction("rw", files.blobs, files.copies, async () => {
    await files.blobs.bulkDelete([...ids]);
    await files.copies.bulkDelete([...ids]);
  });
}

/** Lets go of the copies of documents that this account may no longer see; what is not sent yet is no copy. */
export async function forgetCopies(database: Database, ids: readonly string[]): Promise<void> {
  const held = await database.files.copies.where("id").anyOf(ids).primaryKeys();
  if (held.length > 0) await dropCopies(database, held);
}

/** The latest version of each document that was asked for, one by one or with its person; the newest first. */
export async function wantedOffline(database: Database): Promise<Map<string, Document>> {
  const keys = (await database.files.offline.toArray()).map(({ key }) => key.split(" ") as [string, string]);
  const wanted = new Map<string, Document>();
  for (const [of, id] of keys) {
    if (of === "person")
      for (const document of latestOf(await database.documents.linkedTo(await aliasesOf(database, id))))
        wanted.set(document.id, document);
    else {
      const [first] = await database.documents.getMany([id]);
      const person = first?.people[0];
      const versions = person ? await database.documents.linkedTo(person) : first ? [first] : [];
      const latest = latestOf(versions.filter((one) => seriesOf(one) === id)).at(0);
      if (latest) wanted.set(latest.id, latest);
    }
  }
  return wanted;
}

/** The latest version of each file, in the order they come in. */
export function latestOf(documents: readonly Document[]): Document[] {
  const latest = new Map<string, Document>();
  for (const document of documents) {
    if (document.deleted) continue;
    const known = latest.get(seriesOf(document));
    if (!known || isLater(document, known)) latest.set(seriesOf(document), document);
  }
  return documents.filter((document) => latest.get(seriesOf(document)) === document);
}

/** Whether a version was made after another; two of one instant are told apart by their ids, everywhere the same. */
export function isLater(a: Document, b: Document): boolean {
  return a.created_at === b.created_at ? a.id > b.id : a.created_at > b.created_at;
}

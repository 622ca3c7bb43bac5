// The files of documents on a device: kept at once, carried when the network is there, never lost, never stored twice.

import "fake-indexeddb/auto";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { readUnsent, summaryOf, waitingFiles } from "#data/export/unsent-work.ts";
import { addFile, mendOutgoing } from "#data/files/add-file.ts";
import { type Carrier, carryFiles } from "#data/files/carry-files.ts";
import { bytesHere, fitBudget, keepCopy, latestOf, seriesOf } from "#data/files/copies.ts";
import {
  filesIn,
  keepOffline,
  pauseFile,
  removeDocuments,
  restoreDocuments,
  retryFile,
} from "#data/files/documents.ts";
import { sha256Of } from "#data/files/hash.ts";
import { readStored } from "#data/files/read-file.ts";
import { type FileStore, problemOf } from "#data/files/storage.ts";
import { filesName } from "#data/store/device-files.ts";
import { type Database, openDatabase } from "#data/store/open.ts";
import { databaseNames, wipe, wipeStrangers } from "#data/store/wipe.ts";
import { RemoteError } from "#data/sync/remote.ts";
import { storePage } from "#data/sync/store-page.ts";
import { openEmpty } from "./open.ts";

const person = crypto.randomUUID();
const words = (text: string) => new TextEncoder().encode(text);
const fileOf = (text: string, name = "CV.pdf") => new File([words(`%PDF-${text}`)], name);

/** A Storage in memory, that can be made to misbehave. */
function makeStore() {
  const held = new Map<string, Blob>();
  const store = {
    held,
    sends: 0,
    /** Called before anything is taken. */
    before: async (_: { signal?: AbortSignal | undefined }) => {},
    /** What is taken of what was sent. */
    taken: (file: Blob): Blob => file,
    /** Called once it is. */
    after: () => {},
    async send(_, path, file, { replace, signal, onProgress }) {
      store.sends++;
      await store.before({ signal });
      onProgress?.(file.size);
      if (held.has(path) && !replace) throw new RemoteError("refused", "duplicate");
      held.set(path, store.taken(file));
      store.after();
    },
    async fetch(_, path) {
      const found = held.get(path);
      if (!found) throw new RemoteError("refused", "document_missing");
      return found;
    },
  } satisfies FileStore & Record<string, unknown> as FileStore & {
    held: typeof held;
    sends: number;
    before(of: { signal?: AbortSignal | undefined }): Promise<void>;
    taken(file: Blob): Blob;
    after(): void;
  };
  return store;
}

async function until(isTrue: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !(await isTrue()); )
    if (Date.now() > end) throw new Error("It did not happen in time.");
    else await new Promise((resolve) => setTimeout(resolve, 10));
}

const stateOf = async ({ files }: Database, id: string) => (await files.outgoing.get(id))?.state;

/** Carries until nothing waits that could leave. */
async function carried(database: Database, store: FileStore, isDone: () => Promise<boolean>) {
  const carrier: Carrier = carryFiles(database, store);
  try {
    await until(isDone);
  } finally {
    carrier.stop();
  }
}

async function added(database: Database, file = fileOf("1.7")) {
  const read = await addFile(database, file, { people: [person] });
  if (!read.ok) throw new Error(read.code);
  return read.document;
}

const isStored = (database: Database, id: string) => async () =>
  Boolean((await database.documents.get(id))?.stored_at) && (await stateOf(database, id)) === undefined;

test("[P1.7] a file is kept at once, and leaves after the app was killed", async () => {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  const owner = { user_id: crypto.randomUUID(), workspace_id: crypto.randomUUID() };
  const first = await openDatabase({ ...owner, engine, multiInstance: false });
  const document = await added(first);
  expect(document).toMatchObject({ kind: "cv", media_type: "application/pdf", bytes: 8, people: [person] });
  expect(document.sha256).toBe(await sha256Of(words("%PDF-1.7")));
  await first.close();

  const second = await openDatabase({ ...owner, engine, multiInstance: false });
  const store = makeStore();
  await carried(second, store, isStored(second, document.id));
  const [[path, blob]] = [...store.held] as [[string, Blob]];
  expect(path).toBe(`${owner.workspace_id}/${document.id}`);
  expect(await sha256Of(await blob.arrayBuffer())).toBe(document.sha256);
  // A copy stays, to be looked at.
  expect(await (await bytesHere(second, document.id))?.text()).toBe("%PDF-1.7");
  await second.close();
});

test("[P1.7] an answer that was lost stores nothing twice", async () => {
  const database = await openEmpty();
  const document = await added(database);
  const store = makeStore();
  store.after = () => {
    store.after = () => {};
    throw new RemoteError("offline");
  };
  await carried(database, store, isStored(database, document.id));
  expect([store.held.size, store.sends]).toEqual([1, 2]);
});

test("[P1.7] what was spoiled on its way is sent again in its place; what cannot arrive whole is said", async () => {
  const database = await openEmpty();
  const document = await added(database);
  const store = makeStore();
  store.taken = () => {
    store.taken = (file) => file;
    return new Blob([words("%PDF-9.9")]);
  };
  await carried(database, store, isStored(database, document.id));
  expect(await [...store.held.values()][0]?.text()).toBe("%PDF-1.7");

  const other = await added(database, fileOf("2.0"));
  store.taken = (file) => file.slice(1);
  await carried(database, store, async () => (await stateOf(database, other.id)) === "refused");
  expect((await database.files.outgoing.get(other.id))?.reason).toBe("document_damaged");
  expect((await database.documents.get(other.id))?.stored_at).toBeUndefined();
});

test("[P1.7] [P0.4] what the server refuses stays with its reason, stops nothing, and can be sent again", async () => {
  const database = await openEmpty();
  const store = makeStore();
  const refused = await added(database, fileOf("refused"));
  const next = await added(database, fileOf("next"));
  store.before = async () => {
    store.before = async () => {};
    throw new RemoteError("refused", "files_full");
  };
  await carried(database, store, isStored(database, next.id));
  expect(await database.files.outgoing.get(refused.id)).toMatchObject({
    state: "refused",
    reason: "files_full",
  });
  expect(await (await bytesHere(database, refused.id))?.text()).toBe("%PDF-refused");
  await retryFile(database, refused.id);
  await carried(database, store, isStored(database, refused.id));
});

test("[P1.7] a file that is paused stops on its way, and goes on when asked", async () => {
  const database = await openEmpty();
  const document = await added(database);
  const store = makeStore();
  const stopped = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  store.before = ({ signal }) =>
    new Promise((_, reject) => {
      started.resolve();
      signal?.addEventListener("abort", () => {
        stopped.resolve();
        reject(new DOMException("Stopped.", "AbortError"));
      });
    });
  const carrier = carryFiles(database, store);
  await started.promise;
  await pauseFile(database, document.id, true);
  await stopped.promise;
  store.before = async () => {};
  expect(await stateOf(database, document.id)).toBe("paused");
  expect(store.held.size).toBe(0);
  await pauseFile(database, document.id, false);
  await until(isStored(database, document.id));
  carrier.stop();
});

test("[P1.7] a tab killed between the bytes and what is said of them loses neither", async () => {
  const database = await openEmpty();
  const document = await added(database);
  const row = (await database.files.outgoing.get(document.id))!;
  const id = crypto.randomUUID();
  await database.files.blobs.put({ id, blob: new Blob([words("%PDF-1.7")]) });
  await database.files.outgoing.put({ ...row, id });
  await mendOutgoing(database);
  expect(await database.documents.get(id)).toMatchObject({ name: "CV.pdf", people: [person] });
  expect(await database.documents.find()).toHaveLength(2);
});

test("[P1.7] files that are carried while they are being added are all there, and whole", async () => {
  const database = await openEmpty();
  const store = makeStore();
  const carrier = carryFiles(database, store);
  const names = Array.from({ length: 12 }, (_, at) => `Fichier ${at}.pdf`);
  const documents = await Promise.all(names.map((name) => added(database, fileOf(name, name))));
  for (const { id } of documents) await until(isStored(database, id));
  carrier.stop();
  const kept = await database.documents.find();
  expect(kept.map(({ name }) => name).sort()).toEqual([...names].sort());
  expect([store.held.size, await database.files.outgoing.count()]).toEqual([12, 0]);
});

test("[P1.7] [P0.12] a document taken away before it left does not leave, and comes back when that is undone", async () => {
  const database = await openEmpty();
  const document = await added(database);
  await removeDocuments(database, [document.id]);
  const store = makeStore();
  const other = await added(database, fileOf("other"));
  await carried(database, store, isStored(database, other.id));
  expect(store.held.size).toBe(1);
  await restoreDocuments(database, [document.id]);
  await carried(database, store, isStored(database, document.id));
  expect((await database.documents.get(document.id))?.deleted).toBe(false);
});

test("[P1.7] a file that is refused on the device leaves nothing there", async () => {
  const database = await openEmpty();
  const read = await addFile(database, new File([words("MZ\x90")], "cv.pdf"), { people: [person] });
  expect(read).toMatchObject({ ok: false, code: "document_program" });
  expect(await database.files.blobs.count()).toBe(0);
  expect(await database.documents.find()).toEqual([]);
});

test("[P1.7] over the budget, the copies nobody asked for go first, the longest unused before", async () => {
  const database = await openEmpty();
  const documents = [await added(database), await added(database), await added(database)];
  await database.files.outgoing.clear();
  for (const [at, { id }] of documents.entries()) {
    await keepCopy(database, id, new Blob([new Uint8Array(100)]));
    await database.files.copies.update(id, { used_at: at });
  }
  const [first, second, third] = documents as [
    (typeof documents)[0],
    (typeof documents)[0],
    (typeof documents)[0],
  ];
  expect(await keepOffline(database, { document: first! }, true)).toEqual({ ok: true });
  await fitBudget(database, 250);
  const here = async () =>
    Promise.all(
      [first, second, third].map(async (one) => (await bytesHere(database, one!.id)) !== undefined),
    );
  expect(await here()).toEqual([true, false, true]);
  await fitBudget(database, 0);
  expect(await here()).toEqual([true, false, false]);
  // Beyond the budget nothing more can be asked for.
  const huge = { ...third!, id: crypto.randomUUID(), bytes: 400_000_000 };
  expect(await keepOffline(database, { document: huge }, true)).toEqual({ ok: false, code: "copies_full" });
  expect(await keepOffline(database, { document: first! }, false)).toEqual({ ok: true });
  expect(await here()).toEqual([false, false, false]);
});

test("[P1.7] what a person has is brought when it is asked for offline, and refused when it is not what was added", async () => {
  const database = await openEmpty();
  const store = makeStore();
  const document = await added(database);
  await carried(database, store, isStored(database, document.id));
  await database.files.forgetCopies();
  expect(await bytesHere(database, document.id)).toBeUndefined();
  const stored = (await database.documents.get(document.id))!;
  await keepOffline(database, { person, documents: [stored] }, true);
  await carried(database, store, async () => (await bytesHere(database, document.id)) !== undefined);

  store.held.set([...store.held.keys()][0]!, new Blob([words("%PDF-0.0")]));
  expect(await readStored(database, store, stored)).toEqual({ ok: false, code: "document_damaged" });
});

test("[P1.7] versions stand under the first, the latest before", async () => {
  const database = await openEmpty();
  const first = await added(database);
  const again = await addFile(database, fileOf("2.0", "CV 2.pdf"), { people: [person], series_id: first.id });
  if (!again.ok) throw new Error(again.code);
  const all = await database.documents.find();
  expect(all.map(seriesOf)).toEqual([first.id, first.id]);
  expect(latestOf(all).map(({ id }) => id)).toHaveLength(1);
  expect(filesIn(all)).toHaveLength(1);
  expect(filesIn(all)[0]!.versions).toHaveLength(2);
});

test("[P1.7] [P0.5] files that wait are counted, given back apart, and leave the device with the account", async () => {
  const owner = { user_id: crypto.randomUUID(), workspace_id: crypto.randomUUID() };
  const worker = { user_id: owner.user_id, workspaces: [{ id: owner.workspace_id }] };
  const database = await openDatabase({ ...owner, multiInstance: false });
  const document = await added(database);
  const removed = await added(database, fileOf("removed"));
  await removeDocuments(database, [removed.id]);
  const before = summaryOf(await readUnsent(worker));
  expect(before).toMatchObject({ files: 1, kinds: { documents: 2 } });
  const [file, ...others] = await waitingFiles(worker);
  expect([file?.name, await file?.file.text(), others]).toEqual(["CV.pdf", "%PDF-1.7", []]);
  await pauseFile(database, document.id, true);
  await added(database, fileOf("more"));
  expect(summaryOf(await readUnsent(worker)).mark).not.toBe(before.mark);
  await database.close();
  const ofOwner = async () => (await databaseNames()).filter((name) => name.includes(owner.user_id));
  expect(await ofOwner()).toContain(filesName(database.name));
  await wipe(owner);
  expect(await ofOwner()).toEqual([]);
});

test("[P1.7] [P0.5] files that a sign-out cut short leaves behind go at the next start", async () => {
  const owner = { user_id: crypto.randomUUID(), workspace_id: crypto.randomUUID() };
  const database = await openDatabase({ ...owner, multiInstance: false });
  await added(database);
  await database.close();
  await wipeStrangers({ user_id: owner.user_id, workspaces: [{ id: owner.workspace_id }] });
  expect(await databaseNames()).toContain(filesName(database.name));
  await wipeStrangers(undefined);
  expect(await databaseNames()).not.toContain(filesName(database.name));
});

test.each([
  [
    400,
    { statusCode: "403", error: "Unauthorized", message: "new row violates row-level security policy" },
    "refused forbidden",
  ],
  [
    400,
    { statusCode: "409", error: "Duplicate", message: "The resource already exists" },
    "refused duplicate",
  ],
  [400, { statusCode: "413", error: "Payload too large", message: "" }, "refused document_too_large"],
  [400, { statusCode: "415", error: "invalid_mime_type", message: "" }, "refused document_kind"],
  [400, { statusCode: "404", error: "Bucket not found", message: "Bucket not found" }, "behind "],
  [400, { statusCode: "404", error: "not_found", message: "Object not found" }, "refused document_missing"],
  [400, { statusCode: "403", error: "Unauthorized", message: "jwt expired" }, "session "],
  [507, {}, "refused files_full"],
  [429, {}, "busy "],
  [503, {}, "server 503"],
])("[P1.7] Storage answers %i %j: %s", (status, body, expected) => {
  const { problem, reason } = problemOf({ status, type: "application/json", text: JSON.stringify(body) });
  expect(`${problem} ${reason}`).toBe(expected);
});

test("[P1.7] the page of a café is not a refusal", () => {
  expect(problemOf({ status: 403, type: "text/html", text: "<h1>Bienvenue</h1>" }).problem).toBe("blocked");
});

test("[S17] [P1.2] with a document that may no longer be seen goes the copy of its file, and no other", async () => {
  const database = await openEmpty();
  const [veiled, seen] = [await added(database), await added(database)];
  await database.files.outgoing.clear();
  for (const { id } of [veiled, seen]) await keepCopy(database, id, new Blob([words("%PDF-")]));
  await storePage(database, "documents", { rows: [], more: false, hidden: [veiled.id] });
  expect(await database.documents.get(veiled.id)).toBeUndefined();
  expect(await bytesHere(database, veiled.id)).toBeUndefined();
  expect(await database.files.copies.get(veiled.id)).toBeUndefined();
  expect(await bytesHere(database, seen.id)).toBeDefined();
});

// Unsent work in a sealed file: all of it, for its author alone, and back as it was.

import { schemaNumber } from "#domain/schema.ts";
import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { exportWork } from "#data/export/export-work.ts";
import { pbkdf2, readHeader, type Stretch, seal, unseal } from "#data/export/sealed-file.ts";
import { takeBack } from "#data/export/take-back.ts";
import { readUnsent, summaryOf } from "#data/export/unsent-work.ts";
import { type Database, type OpenOptions, openDatabase } from "#data/store/open.ts";
import type { Refusal } from "#data/store/replica.ts";
import { wipe } from "#data/store/wipe.ts";
import { formatStamp } from "#domain/record/clock.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf, type TableName, tableNames } from "#domain/records.ts";
import { replicaOf } from "../../fixtures/arbitrary.ts";

const passphrase = "la servante reste allumée";
const amara = { kind: "artist", display_name: "Amara Diallo" } as const;
const opened: Database[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

/** The real stretching, once for each salt and passphrase. */
const known = new Map<string, Promise<ArrayBuffer>>();
const stretchOnce: Stretch = (words, salt, iterations) => {
  const key = `${words} ${salt} ${iterations}`;
  const found = known.get(key) ?? pbkdf2(words, salt, iterations);
  known.set(key, found);
  return found;
};

const newOwner = () => ({ user_id: crypto.randomUUID(), workspace_id: crypto.randomUUID() });
type Owner = ReturnType<typeof newOwner>;
const workerOf = ({ user_id, workspace_id }: Owner) => ({ user_id, workspaces: [{ id: workspace_id }] });

async function open(owner: Owner, more: Partial<OpenOptions> = {}): Promise<Database> {
  const database = await openDatabase({ ...owner, multiInstance: false, ...more });
  opened.push(database);
  return database;
}

async function exported(owner: Owner): Promise<Uint8Array> {
  const answer = await exportWork(workerOf(owner), passphrase, stretchOnce);
  if (!answer.ok) throw new Error(answer.code);
  return answer.file;
}

const blobOf = (bytes: Uint8Array) => new Blob([bytes as BlobPart]);
const back = (database: Database, bytes: Uint8Array, words = passphrase) =>
  takeBack(database, blobOf(bytes), words, stretchOnce);
const recordsOf = async (owner: Owner) =>
  (await readUnsent(workerOf(owner)))
    .flatMap(({ records }) => records)
    .sort((a, b) => (a.doc.id < b.doc.id ? -1 : 1));

async function emptied(database: Database): Promise<void> {
  await database.close();
  await wipe(database);
}

const writable = tableNames.filter((table) => !recordOf(table).readonly);
const anyRefusal: fc.Arbitrary<Refusal> = fc.record({
  code: fc.constantFrom("forbidden" as const, "invalid" as const),
  at: fc.constant("2026-11-21T15:00:00.000Z"),
});
/** A record of any table in any state, that waits or was refused. */
const anyWaiting = (owner: Owner) =>
  fc.constantFrom(...writable).chain((table) =>
    fc
      .record({
        id: fc.uuid(),
        doc: replicaOf(recordOf(table)),
        since: fc.integer({ min: 1, max: Date.now() }),
        refused: fc.option(anyRefusal, { nil: undefined }),
      })
      .map(({ id, doc, since, refused }) => ({
        table,
        doc: { ...doc, id, workspace_id: owner.workspace_id } as AnyDoc,
        pending: refused ? -since : since,
        ...(refused ? { refused } : {}),
      })),
  );

test("[P0.5] [S31] exported then taken back on an emptied device, the outbox is what it was, refusals included", async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const owner = newOwner();
      const waiting = gen(fc.array, anyWaiting(owner), { minLength: 1, maxLength: 12 });
      const before = await open(owner);
      for (const { table, doc, ...state } of waiting)
        await before.replicas[table].put([doc.id], () => ({ doc, ...state }));
      const kept = await recordsOf(owner);
      expect(kept).toHaveLength(waiting.length);
      const file = await exported(owner);
      await emptied(before);

      const after = await open(owner);
      expect(await recordsOf(owner)).toEqual([]);
      expect(await back(after, file)).toEqual({ ok: true, taken: waiting.length, known: 0, elsewhere: 0 });
      expect(await recordsOf(owner)).toEqual(kept);
      // A second time changes nothing.
      expect(await back(after, file)).toEqual({ ok: true, taken: 0, known: waiting.length, elsewhere: 0 });
      expect(await recordsOf(owner)).toEqual(kept);
      await emptied(after);
    }),
    { numRuns: 15 },
  );
});

test("[S13] [S31] what changed since stays: the file is merged, it does not overwrite", async () => {
  const owner = newOwner();
  const before = await open(owner);
  const person = await before.people.create({ ...amara, city: "Laval" });
  await before.people.edit(person.id, { tags: { add: ["danse"] } });
  const file = await exported(owner);
  await emptied(before);

  const after = await open(owner);
  // What the server had: the person as created, whom a colleague has edited since.
  await after.replicas.people.put([person.id], () => ({
    doc: { ...person, rev: 7 } as unknown as AnyDoc,
    pending: 0,
  }));
  await after.people.edit(person.id, { city: "Verdun" });
  expect(await back(after, file)).toMatchObject({ ok: true, taken: 1 });
  expect(await after.people.get(person.id)).toMatchObject({ city: "Verdun", tags: ["danse"], rev: 7 });
});

test("[S5] [S31] what the server already has is not sent again", async () => {
  const owner = newOwner();
  const before = await open(owner);
  const person = await before.people.create(amara);
  const file = await exported(owner);
  await before.replicas.people.change([person.id], (_, current) => ({ ...current!, pending: 0 }));
  expect(await back(before, file)).toMatchObject({ ok: true, taken: 0, known: 1 });
  expect((await before.replicas.people.get(person.id))?.pending).toBe(0);
});

test("[S21] stamps of a wrong date are replaced in their order, the same way each time", async () => {
  const owner = newOwner();
  const year2031 = Date.UTC(2031, 0, 1);
  const wrong = await open(owner, { now: () => year2031 });
  const person = await wrong.people.create({ ...amara, city: "Laval" });
  await wrong.people.edit(person.id, { city: "Verdun" });
  const file = await exported(owner);
  await emptied(wrong);

  const after = await open(owner);
  expect(await back(after, file)).toMatchObject({ ok: true, taken: 1 });
  const once = (await after.replicas.people.get(person.id))!;
  expect(once.doc.city).toBe("Verdun");
  expect((once.doc.clock.city as string) > once.doc.clock._).toBe(true);
  const soon = formatStamp({ ms: Date.now() + 1_000, counter: 0, node: "ffffffff" });
  expect((once.doc.clock.city as string) < soon).toBe(true);
  expect(once.pending).toBeLessThan(Date.now() + 120_000);
  expect(await back(after, file)).toMatchObject({ ok: true, taken: 0, known: 1 });
  expect(await after.replicas.people.get(person.id)).toEqual(once);
});

test("[P0.5] the other workspaces of the account and files of earlier versions are part of the work", async () => {
  const [here, there] = [newOwner(), newOwner()];
  const two = { user_id: here.user_id, workspace_id: there.workspace_id };
  const older = await open(two, { app: { records: { people: { ...recordOf("people"), version: 7 } } } });
  await older.people.create(amara);
  await older.close();
  const current = await open(here);
  await current.people.create({ kind: "artist", display_name: "Bao Lê" });
  await current.device.drafts.put({ key: "log", value: { note: "à moitié" }, kept_at: 1 });
  // What nobody typed.
  await current.device.drafts.put({ key: "import last", value: { ids: [] }, kept_at: 1 });

  const worker = { user_id: here.user_id, workspaces: [{ id: here.workspace_id }, { id: two.workspace_id }] };
  expect(summaryOf(await readUnsent(worker))).toMatchObject({ count: 2, kinds: { people: 2 }, drafts: 1 });
  const answer = await exportWork(worker, passphrase, stretchOnce);
  if (!answer.ok) throw new Error(answer.code);
  await emptied(current);
  await wipe(two);

  const one = await open(here);
  expect(await back(one, answer.file)).toEqual({ ok: true, taken: 1, known: 0, elsewhere: 1 });
  expect((await one.device.drafts.get("log"))?.value).toEqual({ note: "à moitié" });
  await emptied(one);
  const other = await open(two);
  expect(await back(other, answer.file)).toEqual({ ok: true, taken: 1, known: 0, elsewhere: 1 });
  expect((await other.people.find())[0]?.display_name).toBe("Amara Diallo");
});

test("[S11] another account’s work, or another workspace’s, is refused by its name and left alone", async () => {
  const owner = newOwner();
  const mine = await open(owner);
  await mine.people.create(amara);
  const file = await exported(owner);
  await emptied(mine);
  const stranger = await open({ ...newOwner(), workspace_id: owner.workspace_id });
  expect(await back(stranger, file)).toEqual({ ok: false, code: "work_of_another_account" });
  expect(await stranger.people.find()).toEqual([]);
  await emptied(stranger);
  const elsewhere = await open({ ...newOwner(), user_id: owner.user_id });
  expect(await back(elsewhere, file)).toEqual({ ok: false, code: "work_of_another_workspace" });
  expect(await elsewhere.people.find()).toEqual([]);
});

test("[P0.5] any byte flipped, any cut, anything added: refused", async () => {
  const owner = newOwner();
  const database = await open(owner);
  await database.people.create(amara);
  const file = await exported(owner);
  const refusals = new Set<string>();
  const refused = async (bytes: Uint8Array) => {
    const answer = await unseal(bytes, passphrase, stretchOnce);
    expect(answer.ok).toBe(false);
    if (!answer.ok) refusals.add(answer.code);
  };
  const header = new DataView(file.buffer, file.byteOffset).getUint32(8) + 12;
  // A byte of the salt or of the iterations asks for a new stretching each time: a few of the header, all of the rest.
  const positions = fc.oneof(fc.nat(header - 1), fc.integer({ min: header, max: file.length - 1 }));
  await fc.assert(
    fc.asyncProperty(positions, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
      const changed = file.slice();
      changed[at]! ^= 1 << bit;
      await refused(changed);
    }),
    { numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), (length) => refused(file.slice(0, length))),
    { numRuns: 60 },
  );
  await refused(new Uint8Array([...file, 0]));
  expect(refusals).toContain("work_damaged");
});

test("[P0.5] a wrong passphrase, a file of another kind, a newer one, a huge one: each says so", async () => {
  const owner = newOwner();
  const database = await open(owner);
  await database.people.create(amara);
  const file = await exported(owner);
  expect(await back(database, file, "la servante est éteinte")).toEqual({
    ok: false,
    code: "passphrase_wrong",
  });
  // The same words from another keyboard: letters composed otherwise, a space after the last.
  expect(await back(database, file, `${passphrase.normalize("NFD")} `)).toMatchObject({ ok: true });
  expect(await back(database, new TextEncoder().encode("Nom;Courriel"))).toEqual({
    ok: false,
    code: "work_unreadable",
  });
  expect(await back(database, new Uint8Array())).toEqual({ ok: false, code: "work_unreadable" });
  const newer = new TextDecoder("latin1").decode(file).replace('"version":1', '"version":2');
  const newerBytes = Uint8Array.from(newer, (letter) => letter.charCodeAt(0));
  expect(readHeader(newerBytes)).toEqual({ ok: false, code: "work_newer" });
  const huge = { size: 2 ** 30, arrayBuffer: () => Promise.reject(new Error("never read")) };
  expect(await takeBack(database, huge as unknown as Blob, passphrase)).toEqual({
    ok: false,
    code: "work_too_large",
  });
  const gone = { size: 200, arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) };
  expect(await takeBack(database, gone as unknown as Blob, passphrase)).toEqual({
    ok: false,
    code: "work_unreadable",
  });
});

test("[P0.5] a sealed file that holds something else is refused whole, before anything is written", async () => {
  const owner = newOwner();
  const database = await open(owner);
  const subject = { owner: owner.user_id, parts: [owner.workspace_id] };
  const zipped = async (value: unknown) => {
    const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  const good = { ...(amara as object), id: crypto.randomUUID(), workspace_id: owner.workspace_id };
  const at = "2026-11-21T15:00:00.000Z";
  const stamp = formatStamp({ ms: Date.parse(at), counter: 0, node: "0a0a0a0a" });
  const whole = { ...good, deleted: false, rev: 0, created_at: at, modified_at: at, clock: { _: stamp } };
  const work = (records: unknown[]) => ({
    format: 1,
    id: crypto.randomUUID(),
    user_id: owner.user_id,
    exported_at: at,
    parts: [{ workspace_id: owner.workspace_id, records, drafts: [] }],
  });
  const waiting = (doc: unknown, table: TableName = "people") => ({ table, doc, pending: 1 });
  const contents = [
    { nothing: true },
    work([waiting(whole), waiting({ ...whole, clock: { _: "demain" } })]),
    work([waiting(whole), waiting({ ...whole, workspace_id: crypto.randomUUID() })]),
    work([waiting(whole), waiting({ ...whole, id: "0B1C0000-0000-4000-8000-00000000000A" })]),
    work([null]),
    { ...work([]), parts: [{ workspace_id: owner.workspace_id, records: null, drafts: [] }] },
    { ...work([]), parts: [{ workspace_id: owner.workspace_id, records: [], drafts: [{ value: 1 }] }] },
  ];
  for (const content of contents) {
    const file = await seal(await zipped(content), passphrase, subject, stretchOnce);
    expect(await back(database, file)).toEqual({ ok: false, code: "work_damaged" });
    expect(await database.people.find()).toEqual([]);
  }
  for (const newer of [
    { ...work([]), format: 2 },
    { ...work([]), schema: schemaNumber + 1 },
  ]) {
    const file = await seal(await zipped(newer), passphrase, subject, stretchOnce);
    expect(await back(database, file)).toEqual({ ok: false, code: "work_newer" });
  }
});

test("[P0.5] a sealed file that swells without measure is left unopened", async () => {
  const owner = newOwner();
  const database = await open(owner);
  const megabyte = new Uint8Array(1024 * 1024);
  let left = 300;
  const zeros = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => (left-- > 0 ? controller.enqueue(megabyte) : controller.close()),
  });
  const bomb = await new Response(zeros.pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
  expect(bomb.byteLength).toBeLessThan(megabyte.length);
  const subject = { owner: owner.user_id, parts: [owner.workspace_id] };
  const file = await seal(new Uint8Array(bomb), passphrase, subject, stretchOnce);
  expect(await back(database, file)).toEqual({ ok: false, code: "work_damaged" });
});

test("[P0.5] nothing in the file tells who wrote it or about whom, and its key is slow to guess", async () => {
  const owner = newOwner();
  const database = await open(owner);
  await database.people.create({ ...amara, emails: ["amara@exemple.ca"] });
  const file = await exported(owner);
  const text = new TextDecoder("latin1").decode(file);
  const secrets = ["Amara", "amara", "exemple", owner.user_id, owner.workspace_id, passphrase, "people"];
  for (const secret of secrets) expect(text).not.toContain(secret);
  const read = readHeader(file);
  expect(read).toMatchObject({ ok: true, header: { version: 1, kdf: { name: "PBKDF2", hash: "SHA-256" } } });
  if (read.ok) expect(read.header.kdf.iterations).toBeGreaterThanOrEqual(600_000);
  // Exported twice, nothing of the two is alike but the kind of file.
  const again = readHeader(await exported(owner));
  if (read.ok && again.ok) {
    expect(again.header.owner).not.toBe(read.header.owner);
    expect(again.header.kdf.salt).not.toBe(read.header.kdf.salt);
    expect(again.header.cipher.iv).not.toBe(read.header.cipher.iv);
  }
});

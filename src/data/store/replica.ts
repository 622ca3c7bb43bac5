// One record type on this device. Whoever writes says what the record becomes from what it is; the storage refuses
// a write made on a stale state, and the change is then computed anew. So tabs, the pull and the forms never
// overwrite each other, and there is no lock.

import { Dexie } from "dexie";
import {
  type MangoQuery,
  normalizeMangoQuery,
  prepareQuery,
  type RxCollection,
  type RxDocumentData,
  type RxJsonSchema,
} from "rxdb";
import type { ErrorCode } from "#domain/errors.ts";
import type { AnyDoc, ClockMap, RecordDefinition } from "#domain/record/record.ts";
import { CodedError } from "../failure.ts";
import { packClock, unpackClock } from "./clock-keys.ts";
import type { WorkspaceDevice } from "./device.ts";
import { forgetHistory, keepHistory } from "./history.ts";
import { linkColumn, linkRange } from "./links.ts";
import { deriveColumns, deviceColumns, linkedColumn } from "./schema.ts";

/** Why the server refused a record's last change. */
export interface Refusal {
  code: ErrorCode;
  at: string;
}

/** A record and what this device knows about sending it. */
export interface Held {
  doc: AnyDoc;
  /** 0: nothing to send. Positive: the device's time of the first unsent change. Negative: the same, refused. */
  pending: number;
  refused?: Refusal;
}

/** Where a walk along an index stands: the value of the last record's column, and its id. */
export type IndexPosition = readonly [string | number, string];

/** What a record becomes; nothing when it stays as it is. */
export type Change = (id: string, current: Held | undefined) => Held | undefined;

type Raw = RxDocumentData<AnyDoc>;

const maxAttempts = 50;
const hidden = new Set<string>([...deviceColumns, "_rev", "_meta", "_deleted", "_attachments"]);
/** Screens compare records by identity: the same stored state always gives the same object. */
const shown = new WeakMap<object, AnyDoc>();

/** The record in what the storage gave, without the columns of the device. */
export function recordIn(raw: Readonly<Record<string, unknown>>): AnyDoc {
  const known = shown.get(raw);
  if (known) return known;
  const doc: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(raw)) if (!hidden.has(column)) doc[column] = value;
  if (doc.clock) doc.clock = unpackClock(doc.clock as ClockMap);
  shown.set(raw, doc as AnyDoc);
  return doc as AnyDoc;
}

/** A record that was let go of is as one that never came, but for the storage. */
function unpack(raw: Raw): Held | undefined {
  return raw._deleted ? undefined : held(raw);
}

/** A record and what is known of sending it, in what the storage gave. */
export function held(raw: Readonly<Record<string, unknown>>): Held {
  return {
    doc: recordIn(raw),
    pending: raw.pending as number,
    ...(raw.refused ? { refused: raw.refused as Refusal } : {}),
  };
}

/** The columns that the storage cannot do without, and a mark that queries leave out. */
function emptied(record: RecordDefinition, previous: Raw): Raw {
  const blank = record.indexes.map((column) => [column, typeof previous[column] === "number" ? 0 : ""]);
  return {
    ...Object.fromEntries(blank),
    id: previous.id,
    pending: 0,
    deleted: true,
    _deleted: true,
    _attachments: {},
    _meta: previous._meta,
    _rev: previous._rev,
  } as Raw;
}

export class Replica {
  readonly record: RecordDefinition;
  readonly collection: RxCollection<AnyDoc>;
  readonly #device: WorkspaceDevice;
  readonly #schema: RxJsonSchema<Raw>;
  readonly #here: () => { node: string; now: number };

  constructor(
    record: RecordDefinition,
    collection: RxCollection<AnyDoc>,
    device: WorkspaceDevice,
    here: () => { node: string; now: number },
  ) {
    this.record = record;
    this.collection = collection;
    this.#device = device;
    this.#here = here;
    this.#schema = collection.storageInstance.schema as RxJsonSchema<Raw>;
  }

  async get(id: string): Promise<Held | undefined> {
    return (await this.getMany([id])).get(id);
  }

  async getMany(ids: readonly string[]): Promise<Map<string, Held>> {
    const found = await this.collection.storageInstance.findDocumentsById([...ids], false);
    return new Map(found.map((raw) => [raw.id, held(raw)]));
  }

  async query(query: MangoQuery<AnyDoc>): Promise<Held[]> {
    const { documents } = await this.collection.storageInstance.query(this.#prepare(query));
    return documents.map(held);
  }

  /**
   * Walks an index upwards, from after a position. Read as one block, which is ten times quicker on thousands of
   * records than the cursor that RxDB's own queries move row by row.
   */
  async walk(column: string, after: IndexPosition | undefined, limit: number): Promise<Held[]> {
    const { dexieTable } = await this.collection.storageInstance.internals;
    const from = after ? ["0", ...after] : ["0", Dexie.minKey, Dexie.minKey];
    const rows: Raw[] = await dexieTable
      .where(`[_deleted+${column}+id]`)
      .between(from, ["0", Dexie.maxKey, Dexie.maxKey], !after, true)
      .limit(limit)
      .toArray();
    return rows.map(held);
  }

  /** How many records are here, deleted ones too: counted by IndexedDB, which reads none of them. */
  async size(): Promise<number> {
    const { dexieTable } = await this.collection.storageInstance.internals;
    return dexieTable
      .where("[_deleted+pending+id]")
      .between(["0", Dexie.minKey, Dexie.minKey], ["0", Dexie.maxKey, Dexie.maxKey])
      .count();
  }

  /** The records linked to a target, in the order of their first index. */
  async linkedTo(target: string, limit: number): Promise<Held[]> {
    const { dexieTable } = await this.collection.storageInstance.internals;
    const found = dexieTable.where(linkColumn).between(...linkRange(target));
    const rows: Raw[] = await (Number.isFinite(limit) ? found.limit(limit) : found).toArray();
    return rows.map(held);
  }

  /** For each target that has linked records, the place of the first among them: keys alone are read. */
  async firstLinks(targets: readonly string[]): Promise<Map<string, string>> {
    const { dexieDb, dexieTable } = await this.collection.storageInstance.internals;
    const keys = await dexieDb.transaction("r", dexieTable, () =>
      Promise.all(
        targets.map((target) =>
          dexieTable
            .where(linkColumn)
            .between(...linkRange(target))
            .firstKey(),
        ),
      ),
    );
    return new Map(
      targets.flatMap((target, i) => {
        const key = keys[i] as string | undefined;
        return key === undefined ? [] : [[target, key.slice(target.length + 1)] as const];
      }),
    );
  }

  /** Counts along an index; `selector` must be answered by it alone. */
  async count(selector: MangoQuery<AnyDoc>["selector"]): Promise<number> {
    return (await this.collection.storageInstance.count(this.#prepare({ selector }))).count;
  }

  /** Every index starts with `_deleted`: without it in the query none would serve. */
  #prepare(query: MangoQuery<AnyDoc>) {
    const normal = normalizeMangoQuery<AnyDoc>(this.#schema, query);
    normal.selector = { ...normal.selector, _deleted: { $eq: false } } as typeof normal.selector;
    return prepareQuery<AnyDoc>(this.#schema, normal);
  }

  /** Changes records that may be there already: reads them first. */
  async change(ids: readonly string[], change: Change): Promise<Held[]> {
    const found = await this.collection.storageInstance.findDocumentsById([...ids], true);
    const current = new Map(found.map((raw) => [raw.id, raw]));
    return this.#write(ids, current, change);
  }

  /** Changes records most of which are new: writes at once, and reads only those that were there. */
  put(ids: readonly string[], change: Change): Promise<Held[]> {
    return this.#write(ids, new Map(), change);
  }

  /** Removes what this account may no longer see: of the record only its id stays. Answers how many were not sent. */
  async forget(ids: readonly string[]): Promise<number> {
    const found = await this.collection.storageInstance.findDocumentsById([...ids], false);
    if (found.length === 0) return 0;
    await forgetHistory(this.#device, this.record.table, ids);
    const left = new Set(await this.#empty(found));
    const unsent = found.filter(({ id, pending }) => pending !== 0 && !left.has(id)).length;
    return left.size > 0 ? unsent + (await this.forget([...left])) : unsent;
  }

  /** Removes records to save space. What waits to be sent stays, and so does what is written meanwhile. */
  async letGo(ids: readonly string[]): Promise<void> {
    const found = await this.collection.storageInstance.findDocumentsById([...ids], false);
    await this.#empty(found.filter(({ pending }) => pending === 0));
  }

  /** Empties records; answers those that were written meanwhile. */
  async #empty(found: readonly Raw[]): Promise<string[]> {
    const rows = found.map((previous) => ({ previous, document: emptied(this.record, previous) }));
    if (rows.length === 0) return [];
    const { error } = await this.collection.storageInstance.bulkWrite(rows, "coulisses");
    return error.map((problem) => problem.documentId);
  }

  /** Frees the places of records that were removed: as if they had never come. */
  async purge(): Promise<void> {
    const { dexieTable } = await this.collection.storageInstance.internals;
    await dexieTable
      .where("[_deleted+pending+id]")
      .between(["1", Dexie.minKey, Dexie.minKey], ["1", Dexie.maxKey, Dexie.maxKey])
      .delete();
  }

  /** Hears of every write, from this tab or another, with the records as they became. Answers how to stop. */
  onChange(heard: (changed: Held[]) => void): () => void {
    const subscription = this.collection.eventBulks$.subscribe((bulk) => {
      heard(bulk.events.flatMap((event) => held(event.documentData as never) ?? []));
    });
    return () => subscription.unsubscribe();
  }

  /** Hears of every write too, by ids and the moment of the earliest: nothing is read for it. Answers how to stop. */
  onWritten(heard: (ids: string[], since: number) => void): () => void {
    const subscription = this.collection.eventBulks$.subscribe(({ events }) => {
      const moments = events.map(({ documentData }) => (documentData as unknown as Raw)._meta.lwt);
      const since = moments.reduce(
        (earliest, moment) => Math.min(earliest, moment),
        Number.POSITIVE_INFINITY,
      );
      heard(
        events.map(({ documentId }) => documentId),
        since,
      );
    });
    return () => subscription.unsubscribe();
  }

  async #write(ids: readonly string[], current: Map<string, Raw>, change: Change): Promise<Held[]> {
    const written: Held[] = [];
    let left = [...ids];
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === maxAttempts) throw new CodedError("storage_failed");
      const rows = this.#rows(left, current, change);
      if (rows.length === 0) return written;
      const writes = rows.map(({ before, waited, held }) => ({ before, waited, after: held.doc }));
      await keepHistory(this.#device, this.record, writes, this.#here());
      const { error } = await this.collection.storageInstance.bulkWrite(rows, "coulisses");
      const stale = new Map(error.map((problem) => [problem.documentId, problem]));
      for (const row of rows) if (!stale.has(row.held.doc.id)) written.push(row.held);
      left = [];
      for (const problem of stale.values()) {
        if (problem.status !== 409) throw new CodedError("storage_failed");
        current.set(problem.documentId, problem.documentInDb as Raw);
        left.push(problem.documentId);
      }
    }
    return written;
  }

  #rows(ids: readonly string[], current: Map<string, Raw>, change: Change) {
    return ids.flatMap((id) => {
      const previous = current.get(id);
      const known = previous && unpack(previous);
      const next = change(id, known);
      if (!next) return [];
      const becomes = { ...next, doc: { ...next.doc, ...deriveColumns(this.record, next.doc) } };
      const document = {
        ...becomes.doc,
        clock: packClock(becomes.doc.clock),
        ...linkedColumn(this.record, becomes.doc),
        pending: becomes.pending,
        ...(becomes.refused ? { refused: becomes.refused } : {}),
        _deleted: false,
        _attachments: {},
        _meta: previous?._meta ?? { lwt: 1 },
        _rev: previous?._rev ?? "",
      } as unknown as Raw;
      const waited = known !== undefined && known.pending !== 0;
      return [{ held: becomes, before: known?.doc, waited, document, ...(previous ? { previous } : {}) }];
    });
  }
}

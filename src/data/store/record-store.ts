import type { MangoQuery } from "rxdb";
import { inverseOf } from "#domain/history/inverse.ts";
import { type Clock, firstStamp } from "#domain/record/clock.ts";
import { applyPatch, createDoc, lastStamp, type PatchOf } from "#domain/record/edit.ts";
import {
  type AnyDoc,
  type DraftOf,
  type RecordDefinition,
  type RecordOf,
  setFields,
} from "#domain/record/record.ts";
import { CodedError } from "../failure.ts";
import { byFirstIndex } from "./links.ts";
import { type Held, type IndexPosition, type Replica, recordIn } from "./replica.ts";

/** What to read: an index walked upwards; deleted records are left out unless asked for. */
export interface Query {
  where?: MangoQuery<AnyDoc>["selector"];
  /** An indexed column; by id when absent. */
  sort?: string;
  limit?: number;
  skip?: number;
  withDeleted?: boolean;
}

/** Who writes, and where. */
export interface Author {
  user_id: string;
  workspace_id: string;
  clock: Clock;
  /** Milliseconds, corrected by the server's time. */
  now(): number;
}

/** A record before and after one edit. */
export interface Edited<R> {
  before: RecordOf<R>;
  after: RecordOf<R>;
}

/** Records of one type on this device. Every local write passes here, and is stamped here and nowhere else. */
export interface RecordStore<R> {
  get(id: string): Promise<RecordOf<R> | undefined>;
  getMany(ids: readonly string[]): Promise<RecordOf<R>[]>;
  find(query?: Query): Promise<RecordOf<R>[]>;
  /** Everybody along an index, deleted records too, `limit` at a time from after a position: for whole lists. */
  walk(column: string, after: IndexPosition | undefined, limit: number): Promise<RecordOf<R>[]>;
  /** The records linked to a target (a person's interactions), or to any of several, in the order of the first index. */
  linkedTo(target: string | readonly string[], limit?: number): Promise<RecordOf<R>[]>;
  /** For each target that has linked records, the place of the first in their order; reads no record. */
  firstLinks(targets: readonly string[]): Promise<Map<string, string>>;
  create(draft: DraftOf<R>, id?: string): Promise<RecordOf<R>>;
  createMany(drafts: readonly DraftOf<R>[], ids?: readonly string[]): Promise<RecordOf<R>[]>;
  /**
   * Makes a record that any device may have to make by itself, unless it is here: it comes out the same everywhere, and
   * older than every edit of it. Answers it as it is.
   */
  ensure(draft: DraftOf<R>, id: string): Promise<RecordOf<R>>;
  /** The same of several at once, by their ids. */
  ensureMany(drafts: ReadonlyMap<string, DraftOf<R>>): Promise<void>;
  edit(id: string, patch: PatchOf<R>): Promise<RecordOf<R>>;
  /** Edits several at once, each by what it is then; answers those that changed. Ids that are not here are passed over. */
  editMany(ids: readonly string[], patchOf: (current: RecordOf<R>) => PatchOf<R>): Promise<Edited<R>[]>;
  /**
   * The same, each edit told before it is written, exactly as it is going to be; one that was told and not written,
   * because somebody wrote on the record meanwhile, is told anew.
   */
  editManyTold(
    ids: readonly string[],
    patchOf: (current: RecordOf<R>) => PatchOf<R>,
    tell: (edits: Edited<R>[]) => Promise<void>,
  ): Promise<Edited<R>[]>;
  remove(id: string): Promise<void>;
  removeMany(ids: readonly string[]): Promise<void>;
  restore(id: string): Promise<void>;
  /**
   * Takes back the edit that led from one state to the other, except where somebody wrote since. Answers whether
   * anything of it was left.
   */
  undo(before: RecordOf<R>, after: RecordOf<R>): Promise<boolean>;
  /** Takes several edits back at once; answers of how many something was left. */
  undoMany(edited: readonly Edited<R>[]): Promise<number>;
  /** Calls `seen` now and at each change of the answer, until stopped. */
  watch(query: Query, seen: (records: RecordOf<R>[]) => void): () => void;
  /**
   * Calls `heard` with the records that were written, by this tab or another. One that left the device comes with its id
   * alone: deleted, its sets empty.
   */
  onChange(heard: (changed: RecordOf<R>[]) => void): () => void;
  readonly record: RecordDefinition;
}

export function makeRecordStore<R extends RecordDefinition>(
  replica: Replica,
  author: Author,
): RecordStore<R> {
  const { record } = replica;
  const shown = (doc: AnyDoc) => doc as unknown as RecordOf<R>;
  const nothing = Object.fromEntries(setFields(record).map((field) => [field, []]));
  const whole = (doc: AnyDoc): AnyDoc => (doc.clock ? doc : { ...nothing, ...doc, clock: { _: "" } });
  // The definition is known by its table only: its own types stop at the door.
  const apply = applyPatch as unknown as (
    record: RecordDefinition,
    doc: AnyDoc,
    patch: unknown,
    stamp: string,
  ) => AnyDoc;

  function drafted(draft: DraftOf<R>, id: string, stamp = author.clock.tick()): Held {
    const doc = createDoc(record, draft as never, stamp, {
      id,
      workspace_id: author.workspace_id,
      created_by: author.user_id,
    });
    return { doc: doc as unknown as AnyDoc, pending: author.now() };
  }

  async function insert(held: Held[]): Promise<RecordOf<R>[]> {
    refuseReadonly();
    const byId = new Map(held.map((one) => [one.doc.id, one]));
    const written = await replica.put([...byId.keys()], (id, current) => {
      if (current) throw new CodedError("duplicate");
      return byId.get(id);
    });
    return written.map(({ doc }) => shown(doc));
  }

  /** The patch may depend on what the record has become by the time it is written. */
  async function write(
    ids: readonly string[],
    patchOf: (current: AnyDoc) => PatchOf<RecordDefinition>,
  ): Promise<Map<string, { before: AnyDoc; after: AnyDoc }>> {
    refuseReadonly();
    const edited = new Map<string, { before: AnyDoc; after: AnyDoc }>();
    await replica.change(ids, (id, current) => {
      if (!current) throw new CodedError("not_found");
      const doc = patched(current.doc, patchOf(current.doc));
      edited.set(id, { before: current.doc, after: doc });
      return doc === current.doc ? undefined : waiting(doc, current);
    });
    return edited;
  }

  const patched = (doc: AnyDoc, patch: unknown) =>
    apply(record, doc, patch, author.clock.tick(lastStamp(doc)));
  const waiting = (doc: AnyDoc, { pending }: Held): Held => ({
    doc,
    pending: pending > 0 ? pending : author.now(),
  });

  async function editManyTold(
    ids: readonly string[],
    patchOf: (current: RecordOf<R>) => PatchOf<R>,
    tell: (edits: Edited<R>[]) => Promise<void>,
  ): Promise<Edited<R>[]> {
    refuseReadonly();
    const edited: { before: AnyDoc; after: AnyDoc }[] = [];
    let left = new Set(ids);
    while (left.size > 0) {
      const told = new Map<string, { before: AnyDoc; after: AnyDoc }>();
      for (const [id, { doc }] of await replica.getMany([...left])) {
        const after = patched(doc, patchOf(shown(doc)));
        if (after !== doc) told.set(id, { before: doc, after });
      }
      if (told.size === 0) break;
      await tell([...told.values()].map(bothShown));
      const stale = new Set<string>();
      await replica.change([...told.keys()], (id, current) => {
        const { before, after } = told.get(id)!;
        if (!current || !isSameDoc(current.doc, before)) {
          stale.add(id);
          return undefined;
        }
        return waiting(after, current);
      });
      for (const [id, edit] of told) if (!stale.has(id)) edited.push(edit);
      left = stale;
    }
    return edited.map(bothShown);
  }

  const bothShown = ({ before, after }: { before: AnyDoc; after: AnyDoc }): Edited<R> => ({
    before: shown(before),
    after: shown(after),
  });

  async function undoMany(edits: readonly Edited<R>[]): Promise<number> {
    const byId = new Map(edits.map((edit) => [(edit.after as unknown as AnyDoc).id, edit]));
    const left = new Set<string>();
    await write([...byId.keys()], (current) => {
      const { before, after } = byId.get(current.id)! as unknown as { before: AnyDoc; after: AnyDoc };
      const patch = inverseOf(record, before, after, current);
      if (Object.keys(patch).length > 0) left.add(current.id);
      else left.delete(current.id);
      return patch;
    });
    return left.size;
  }

  function refuseReadonly(): void {
    if (record.readonly)
      throw new Error(`"${record.name}" is written by the server alone: call its action instead.`);
  }

  function mangoOf({ where = {}, sort, limit, skip, withDeleted }: Query): MangoQuery<AnyDoc> {
    return {
      selector: {
        ...where,
        ...(withDeleted ? {} : { deleted: { $ne: true } }),
      } as MangoQuery<AnyDoc>["selector"],
      sort: [{ [sort ?? "id"]: "asc" }],
      ...(limit === undefined ? {} : { limit }),
      ...(skip === undefined ? {} : { skip }),
    };
  }

  return {
    record,
    async get(id) {
      const held = await replica.get(id);
      return held && shown(held.doc);
    },
    async getMany(ids) {
      const held = await replica.getMany(ids);
      return ids.flatMap((id) => held.get(id)?.doc ?? []).map(shown);
    },
    async find(query = {}) {
      return (await replica.query(mangoOf(query))).map(({ doc }) => shown(doc));
    },
    async walk(column, after, limit) {
      return (await replica.walk(column, after, limit)).map(({ doc }) => shown(doc));
    },
    async linkedTo(target, limit = Number.POSITIVE_INFINITY) {
      if (typeof target === "string")
        return (await replica.linkedTo(target, limit)).map(({ doc }) => shown(doc));
      const found = await Promise.all(target.map((one) => replica.linkedTo(one, limit)));
      const docs = new Map(found.flat().map(({ doc }) => [doc.id, doc]));
      return [...docs.values()].sort(byFirstIndex(record)).slice(0, limit).map(shown);
    },
    firstLinks: (targets) => replica.firstLinks(targets),
    async create(draft, id = crypto.randomUUID()) {
      const [created] = await insert([drafted(draft, id)]);
      return created!;
    },
    createMany: (drafts, ids = []) =>
      insert(drafts.map((draft, at) => drafted(draft, ids[at] ?? crypto.randomUUID()))),
    async ensure(draft, id) {
      refuseReadonly();
      const [made] = await replica.change([id], (_, current) =>
        current ? undefined : drafted(draft, id, firstStamp),
      );
      return made ? shown(made.doc) : shown((await replica.get(id))!.doc);
    },
    async ensureMany(drafts) {
      refuseReadonly();
      await replica.change([...drafts.keys()], (id, current) =>
        current ? undefined : drafted(drafts.get(id)!, id, firstStamp),
      );
    },
    async edit(id, patch) {
      return shown((await write([id], () => patch as never)).get(id)!.after);
    },
    async editMany(ids, patchOf) {
      const here = await replica.getMany(ids);
      const edited = await write(
        ids.filter((id) => here.has(id)),
        (current) => patchOf(shown(current)) as never,
      );
      return [...edited.values()].filter(({ before, after }) => before !== after).map(bothShown);
    },
    editManyTold,
    async remove(id) {
      await write([id], () => ({ deleted: true }));
    },
    async removeMany(ids) {
      await write(ids, () => ({ deleted: true }));
    },
    async restore(id) {
      await write([id], () => ({ deleted: false }));
    },
    undo: async (before, after) => (await undoMany([{ before, after }])) > 0,
    undoMany,
    watch(query, seen) {
      const subscription = replica.collection
        .find(mangoOf(query))
        .$.subscribe((found) => seen(found.map((one) => shown(recordIn(one._data as never)))));
      return () => subscription.unsubscribe();
    },
    onChange: (heard) => replica.onChange((changed) => heard(changed.map(({ doc }) => shown(whole(doc))))),
  };
}

/** The clock of a record says all that was written on it. */
const isSameDoc = (a: AnyDoc, b: AnyDoc) => JSON.stringify(a.clock) === JSON.stringify(b.clock);

// What the people of a story wrote, taken down as they wrote it, and what must be left of it at the end. It looks at
// the clocks of records, never at the code that merges them.

import { expect } from "vitest";
import { parseStamp } from "#domain/record/clock.ts";
import { elementClocks, fieldStamp, isPresent } from "#domain/record/merge.ts";
import { type AnyDoc, scalarFields, setFields } from "#domain/record/record.ts";
import type { Row } from "#domain/record/rows.ts";
import { recordOf, type TableName } from "#domain/records.ts";
import type { Remembered } from "./server.ts";

/** The server's own changes are those of nobody's seat. */
export const serverSeat = -1;

interface Written {
  seat: number;
  table: TableName;
  id: string;
  field: string;
  stamp: string;
  /** Written under a date that had not come yet: the device may have to stamp it anew. */
  isAhead: boolean;
  value: unknown;
  /** Of a set: the element, and what of it the writer had seen when they took it away. */
  element?: string;
  seen?: string;
}

export interface RecordName {
  table: TableName;
  id: string;
}

/** A value that a device tells its author about. */
export interface Told extends RecordName {
  seat: number;
  field: string;
  value: unknown;
}

export function recordNamed(name: string): RecordName {
  const [table, id] = name.split(" ") as [TableName, string];
  return { table, id };
}

const nameOf = ({ table, id }: RecordName) => `${table} ${id}`;

export class Ledger {
  readonly #written: Written[] = [];
  /** Records of which something may have been lost for a good reason. */
  readonly #doubted = new Set<string>();
  readonly #underWay = new Set<RecordName>();
  #heard: { table: TableName; id: string; field: string; value: unknown }[] = [];
  #backup: { written: number; heard: number; waiting: Set<string> } | undefined;

  /** Takes down the difference that one person made. */
  note(seat: number, table: TableName, before: AnyDoc | undefined, after: AnyDoc, now: number): void {
    const record = recordOf(table);
    const common = { seat, table, id: after.id };
    const isAhead = (stamp: string) => parseStamp(stamp).ms > now;
    for (const field of scalarFields(record)) {
      const stamp = fieldStamp(after, field);
      if (before ? stamp === fieldStamp(before, field) : after[field] === undefined) continue;
      this.#written.push({ ...common, field, stamp, value: after[field] ?? null, isAhead: isAhead(stamp) });
    }
    for (const field of setFields(record)) {
      const had = before ? elementClocks(before, field) : new Map<string, [string, string]>();
      for (const [element, entry] of elementClocks(after, field)) {
        const old = had.get(element);
        const was = old !== undefined && isPresent(old);
        if (was === isPresent(entry)) continue;
        const stamp = was ? old[0] : entry[0];
        this.#written.push({
          ...common,
          field,
          element,
          stamp,
          value: !was,
          isAhead: isAhead(stamp),
          ...(was ? { seen: old[0] } : {}),
        });
      }
    }
  }

  /** Something is being written: whoever is killed meanwhile does not know whether it was. Answers how to end. */
  writing(record: RecordName): () => void {
    const writing = { ...record };
    this.#underWay.add(writing);
    return () => this.#underWay.delete(writing);
  }

  /** Takes down what the server answered to have heard. */
  heard(table: TableName, rows: readonly Row[]): void {
    for (const row of rows)
      for (const field of scalarFields(recordOf(table)))
        if (row[field] !== null && row[field] !== undefined)
          this.#heard.push({ table, id: row.id as string, field, value: row[field] });
  }

  doubt(record: RecordName): void {
    this.#doubted.add(nameOf(record));
  }

  /** The server is backed up while this waits on devices. */
  backedUp(waiting: ReadonlySet<string>): void {
    this.#backup = { written: this.#written.length, heard: this.#heard.length, waiting: new Set(waiting) };
  }

  get hasBackup(): boolean {
    return this.#backup !== undefined;
  }

  /** The server is as it was then, while this waits (`seat table id`): what is in neither may be gone. */
  restored(waiting: ReadonlySet<string>): void {
    const backup = this.#backup!;
    this.#heard = this.#heard.slice(0, backup.heard);
    this.#written.forEach((one, index) => {
      const key = `${one.seat} ${nameOf(one)}`;
      const isInBackup = index < backup.written && !backup.waiting.has(key);
      if (!isInBackup && !waiting.has(key)) this.doubt(one);
    });
  }

  /**
   * Compares with what the server holds when everybody is home. `told` are the values that the server refused and that
   * yielded since, as their author's device keeps them.
   */
  check(
    truth: ReadonlyMap<TableName, ReadonlyMap<string, AnyDoc>>,
    history: readonly Remembered[],
    told: readonly Told[],
  ): void {
    for (const record of this.#underWay) this.doubt(record);
    const certain = this.#written.filter((one) => !this.#doubted.has(nameOf(one)));
    for (const [key, writes] of groupBy(
      certain,
      (one) => `${nameOf(one)} ${one.field} ${one.element ?? ""}`,
    )) {
      const { table, id, field, element } = writes[0]!;
      const doc = truth.get(table)?.get(id);
      expect(doc, `[S2] ${nameOf(writes[0]!)} is on the server`).toBeDefined();
      const isLone = writes.every(({ seat }) => seat === writes[0]!.seat);
      const isAhead = writes.some((one) => one.isAhead);
      if (element === undefined) {
        const last = isLone ? writes.at(-1) : isAhead ? undefined : highest(writes);
        if (last) expect(doc![field] ?? null, `[${isLone ? "S2" : "S1"}] ${key}`).toEqual(last.value);
      } else if (isLone || !isAhead) {
        const added = highest(writes.filter(({ seen }) => seen === undefined))?.stamp ?? "";
        const seen = writes.reduce((most, one) => ((one.seen ?? "") > most ? one.seen! : most), "");
        const isIn = isLone ? writes.at(-1)!.value : added > seen;
        expect((doc![field] as string[]).includes(element), `[S3] ${key}`).toBe(isIn);
      }
    }
    this.#checkHistory(certain, truth, history, told);
  }

  #checkHistory(
    certain: readonly Written[],
    truth: ReadonlyMap<TableName, ReadonlyMap<string, AnyDoc>>,
    history: readonly Remembered[],
    told: readonly Told[],
  ): void {
    const kept = new Set(
      told.map(({ seat, table, id, field, value }) => text(seat, table, id, field, value)),
    );
    const known = new Set(history.map(({ table, id, field, value }) => text(table, id, field, value)));
    const scalars = certain.filter(({ element, seat }) => element === undefined && seat !== serverSeat);
    // What somebody typed over their own value before it left never reached anybody.
    const lasts = [...groupBy(scalars, (one) => `${one.seat} ${nameOf(one)} ${one.field}`).values()].map(
      (writes) => writes.at(-1)!,
    );
    const owed = lasts.filter(
      ({ seat, table, id, field, value }) => !kept.has(text(seat, table, id, field, value)),
    );
    for (const { table, id, field, value } of [...owed, ...this.#heard]) {
      if (value === null || (truth.get(table)?.get(id)?.[field] ?? null) === value) continue;
      expect(
        known.has(text(table, id, field, value)),
        `[S4] ${table} ${id} ${field} « ${value} » is kept`,
      ).toBe(true);
    }
  }
}

const text = (...parts: unknown[]) => JSON.stringify(parts);

function highest(writes: readonly Written[]): Written | undefined {
  return writes.reduce<Written | undefined>(
    (most, one) => (!most || one.stamp > most.stamp ? one : most),
    undefined,
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

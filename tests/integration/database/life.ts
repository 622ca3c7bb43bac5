// Records that live on several devices and on the server at once: edits offline with clocks that disagree, pushes that
// arrive twice, late or never, and code of the server that writes plain SQL. In the end everybody holds the same.

import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { type Clock, makeClock } from "#domain/record/clock.ts";
import { applyPatch, createDoc, InvalidRecord, lastStamp } from "#domain/record/edit.ts";
import { merge } from "#domain/record/merge.ts";
import type { AnyDoc, RecordDefinition } from "#domain/record/record.ts";
import type { Stack } from "../../../supabase/local/stack.ts";
import { seeded } from "../../bench/figure.ts";
import { draftOf, patchOf } from "../../fixtures/arbitrary.ts";
import { stateOf, stored, upsert } from "../../fixtures/rows.ts";

interface Device {
  clock: Clock;
  docs: Map<string, AnyDoc>;
}

interface Life {
  sql: Stack["sql"];
  record: RecordDefinition;
  workspace_id: string;
  records: number;
  steps: number;
  seed: number;
}

/** Two minutes slow, right, and two minutes fast: all within what the server allows. */
const skews = [-120_000, 0, 120_000];

export async function live({ sql, record, workspace_id, records, steps, seed }: Life): Promise<void> {
  const random = seeded(seed);
  const drafts = fc.sample(draftOf(record), { seed, numRuns: records });
  const patches = fc.sample(patchOf(record), { seed: seed + 1, numRuns: records * steps });
  const nextPatch = () => patches[Math.floor(random() * patches.length)] as Record<string, unknown>;
  const devices: Device[] = skews.map((skew, n) => ({
    clock: makeClock({ node: `${n}a0a0a0${n}`, now: () => Date.now() + skew }),
    docs: new Map(),
  }));
  const [first] = devices as [Device];
  const ids = drafts.map((draft) => {
    const id = randomUUID();
    first.docs.set(id, createDoc(record, draft as never, first.clock.tick(), { id, workspace_id }) as AnyDoc);
    return id;
  });
  await push(first, ids);
  for (const device of devices) await pull(device, ids);

  async function push(device: Device, some: string[], isReplyLost = false): Promise<void> {
    const docs = some.flatMap((id) => device.docs.get(id) ?? []);
    if (docs.length === 0) return;
    const answers = await upsert(sql, record, docs);
    if (!isReplyLost) for (const answer of answers) receive(device, answer);
  }
  async function pull(device: Device, some: string[]): Promise<void> {
    for (const doc of await stored(sql, record, some)) receive(device, doc);
  }
  function receive(device: Device, doc: AnyDoc): void {
    const mine = device.docs.get(doc.id);
    device.docs.set(doc.id, mine ? merge(record, mine, doc) : doc);
    device.clock.observe(lastStamp(doc));
  }
  function edit(device: Device, id: string): void {
    const doc = device.docs.get(id);
    if (!doc) return;
    const stamp = device.clock.tick(lastStamp(doc));
    device.docs.set(id, tryPatch(doc, stamp));
  }
  /** A form refuses what does not fit, a set grown too large for one. */
  function tryPatch(doc: AnyDoc, stamp: string): AnyDoc {
    try {
      return applyPatch(record, doc as never, nextPatch() as never, stamp) as AnyDoc;
    } catch (error) {
      if (error instanceof InvalidRecord) return doc;
      throw error;
    }
  }
  /** What an edge function or a person at the console does. */
  async function writeWithoutClock(id: string): Promise<void> {
    const [row] = await stored(sql, record, [id]);
    const stamp = makeClock({ node: "ffffffff" }).tick(lastStamp(row!));
    const goal = tryPatch(row!, stamp);
    const columns = [...Object.keys(record.fields), "deleted"];
    const values = Object.fromEntries(columns.map((column) => [column, goal[column] ?? null]));
    await sql.unsafe(
      `update public.${record.table} set (${columns}) = (
         select ${columns} from jsonb_populate_record(null::public.${record.table}, $1)) where id = $2`,
      [values as never, id],
    );
    const [after] = await stored(sql, record, [id]);
    for (const column of columns) expect(after?.[column]).toEqual(goal[column]);
  }

  for (let step = 0; step < steps; step++) {
    const device = devices[Math.floor(random() * devices.length)] as Device;
    const some = ids.filter(() => random() < 0.5);
    const what = random();
    if (what < 0.4) for (const id of some) edit(device, id);
    else if (what < 0.6) await push(device, some);
    else if (what < 0.7) await push(device, some, true);
    else if (what < 0.75) await Promise.all([push(device, some), push(devices[0] as Device, some)]);
    else if (what < 0.9) await pull(device, some);
    else for (const id of some.slice(0, 5)) await writeWithoutClock(id);
  }

  for (const device of devices) await push(device, ids);
  for (const device of devices) await pull(device, ids);
  const final = await stored(sql, record, ids);
  for (const doc of final)
    for (const device of devices)
      expect(stateOf(record, device.docs.get(doc.id)!)).toEqual(stateOf(record, doc));
  // Nothing is left to say: what everybody holds, sent again, moves nothing.
  for (const device of devices) await push(device, ids);
  expect(await stored(sql, record, ids)).toEqual(final);
}

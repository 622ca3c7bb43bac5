// Random lives of a team: edits, cuts, lost and repeated replies, kills. A story is plain data, so that fast-check
// shrinks it and a failing one can be kept in tests/sync/regressions/.

import fc from "fast-check";
import { expect } from "vitest";
import { RemoteError } from "#data/sync/remote.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { turnAllOff } from "./device.ts";
import { type Seat, seat } from "./seats.ts";
import type { World } from "./server.ts";

type Act =
  | { do: "create" }
  | { do: "edit"; person: number; field: "city" | "region" | "practice"; value: string | null }
  | { do: "tag" | "untag"; person: number; tag: string }
  | { do: "remove" | "restore"; person: number }
  | { do: "sync" }
  | { do: "cut"; on: "state" | "pull" | "push" }
  | { do: "lose"; on: "pull" | "push" }
  | { do: "edit_during"; on: "pull" | "push"; person: number; value: string }
  | { do: "kill" };

/** One step of one device. */
export type Step = Act & { device: number };

const tags = ["danse", "relève", "🎭", "été"];

/** Stories of `devices` devices. */
export function stories(devices: number, maxLength: number): fc.Arbitrary<Step[]> {
  const person = fc.nat(2);
  const act: fc.Arbitrary<Act> = fc.oneof(
    { weight: 2, arbitrary: fc.constant({ do: "create" } as const) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant("edit" as const),
        person,
        field: fc.constantFrom("city" as const, "region" as const, "practice" as const),
        value: fc.option(fc.constantFrom("Laval", "Gatineau", "Sorel", "🏙️")),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom("tag" as const, "untag" as const),
        person,
        tag: fc.constantFrom(...tags),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constantFrom("remove" as const, "restore" as const), person }),
    },
    { weight: 10, arbitrary: fc.constant({ do: "sync" } as const) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("cut" as const),
        on: fc.constantFrom("state" as const, "pull" as const, "push" as const),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("lose" as const),
        on: fc.constantFrom("pull" as const, "push" as const),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant("edit_during" as const),
        on: fc.constantFrom("pull" as const, "push" as const),
        person,
        value: fc.constantFrom("Matane", "Amos"),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ do: "kill" } as const) },
  );
  return fc.array(
    fc.tuple(fc.nat(devices - 1), act).map(([device, made]) => ({ ...made, device })),
    { minLength: 4, maxLength },
  );
}

/** What somebody last wrote without anybody contradicting: to be found everywhere at the end. */
type LoneEdits = Map<string, Set<number>>;

/** Plays a story, lets everybody come home, and checks what must hold whatever happened. */
export async function play(world: World, story: Step[], devices: number): Promise<void> {
  const seats: Seat[] = [];
  for (let n = 0; n < devices; n++) {
    // Watches differ, by less than what is refused.
    const skew = (n % 2 ? 1 : -1) * n * 100_000;
    seats.push(await seat(await world.join("adviser"), () => Date.now() + skew));
  }
  const ids: string[] = [];
  const writers: LoneEdits = new Map();
  const last = new Map<string, unknown>();
  // Everybody starts with the same two files, so that most steps meet something.
  for (let n = 0; n < 2; n++) await playStep(seats[0]!, { do: "create", device: 0 }, ids, writers, last);
  for (const one of seats) await playStep(one, { do: "sync", device: 0 }, ids, writers, last);
  for (const step of story) await playStep(seats[step.device]!, step, ids, writers, last);
  for (const { network } of seats) {
    network.isCut = false;
    network.before = undefined;
    network.after = undefined;
  }
  for (let turn = 0; turn < 3; turn++)
    for (const { device } of seats) {
      await device.start();
      expect(await device.sync()).toBeUndefined();
    }
  const truth = await world.records("people");
  for (const { device } of seats) {
    await device.start();
    expect(await device.waiting()).toEqual({ pending: 0, refused: 0 });
    expect(await device.records("people")).toEqual(truth);
  }
  checkLoneEdits(truth, writers, last);
  await turnAllOff();
}

async function playStep(
  { device, network }: Seat,
  step: Step,
  ids: string[],
  writers: LoneEdits,
  last: Map<string, unknown>,
): Promise<void> {
  await device.start();
  const { people } = device.db;
  if (step.do === "create") {
    ids.push((await people.create({ kind: "artist", display_name: `Artiste ${ids.length}` })).id);
    return;
  }
  if (step.do === "kill") return device.kill();
  if (step.do === "sync") {
    await device.sync();
    network.before = undefined;
    network.after = undefined;
    return;
  }
  if (step.do === "cut") {
    network.before = (call) => {
      if (call === step.on) throw new RemoteError("offline");
    };
    return;
  }
  if (step.do === "lose") return network.loseReply(step.on);
  const id = ids[step.person % Math.max(ids.length, 1)];
  // A device edits what it has: a person made elsewhere may not have come yet.
  if (!id || !(await people.get(id))) return;
  const edit = async (field: string, value: string | null) => {
    // The app may have been killed and opened again since this was planned.
    await device.db.people.edit(id, { [field]: value });
    const key = `${id} ${field}`;
    writers.set(key, (writers.get(key) ?? new Set()).add(step.device));
    last.set(key, value ?? undefined);
  };
  if (step.do === "edit") await edit(step.field, step.value);
  else if (step.do === "edit_during")
    network.after = async (call) => {
      if (call !== step.on) return;
      network.after = undefined;
      await edit("city", step.value);
    };
  else if (step.do === "tag") await people.edit(id, { tags: { add: [step.tag] } });
  else if (step.do === "untag") await people.edit(id, { tags: { remove: [step.tag] } });
  else if (step.do === "remove") await people.remove(id);
  else await people.restore(id);
}

function checkLoneEdits(truth: AnyDoc[], writers: LoneEdits, last: Map<string, unknown>): void {
  for (const [key, by] of writers) {
    if (by.size > 1) continue;
    const [id, field] = key.split(" ");
    expect(truth.find((doc) => doc.id === id)?.[field!]).toEqual(last.get(key));
  }
}

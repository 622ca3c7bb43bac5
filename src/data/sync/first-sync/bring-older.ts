// After the first synchronisation: older interactions that were asked for come, from the newest back, and those that
// are no longer wanted leave. What moves is never concerned: it comes by revision, however old it is.

import type { Walk } from "../../store/device.ts";
import type { Database } from "../../store/open.ts";
import type { Checkpoints } from "../checkpoints.ts";
import type { PulledPage, Remote } from "../remote.ts";
import { storePage } from "../store-page.ts";
import {
  changeWindow,
  further,
  goalOf,
  type HistoryWindow,
  keepPerson,
  lowestId,
  reaches,
  readPeople,
  readPerson,
  readWindow,
} from "./extent.ts";
import { floorOf } from "./floor.ts";
import { letGoOfLongRead, letGoOfOlder } from "./let-go.ts";
import { recentWalk, walkOn } from "./walk.ts";

export interface OlderContext {
  database: Database;
  remote: Remote;
  checkpoints: Checkpoints;
  pageSize: number;
  isStopped(): boolean;
  between(): Promise<void>;
}

const table = "interactions";
const part = "interactions";

/** Brings or lets go of what the choice of this device asks. Left before its end, it goes on at the next round. */
export async function bringOlder(context: OlderContext): Promise<void> {
  const { database, checkpoints } = context;
  if (!checkpoints.isComplete(table)) return;
  const { generation } = checkpoints;
  const mustLeave = () =>
    context.isStopped() || checkpoints.generation !== generation || !checkpoints.isComplete(table);
  const window = await readWindow(database.device);
  if (!reaches(floorOf(checkpoints), goalOf(window))) await lowerFloor(context, window, mustLeave);
  else if (goalOf(window)) await thin(context, window, mustLeave);
  // All of it is here: nobody's is read, nor kept, further than that.
  if (mustLeave() || floorOf(checkpoints) === "end") return;
  await letGoOfLongRead(database);
  if (!mustLeave()) await bringPeople(context, mustLeave);
}

async function lowerFloor(
  context: OlderContext,
  window: HistoryWindow,
  mustLeave: () => boolean,
): Promise<void> {
  const { database, remote, checkpoints, pageSize } = context;
  const { device } = database;
  const goal = goalOf(window);
  const from = floorOf(checkpoints);
  let { progress } = window;
  const count = progress === undefined;
  const isDone = await walkOn(from, {
    ...recentWalk(remote, { ...(goal ? { since: goal } : {}), count }, pageSize),
    database,
    table,
    ...(goal ? { end: { at: goal, id: lowestId } } : {}),
    async keep(walk, page) {
      await checkpoints.keepWalk(table, part, walk);
      progress ??= { done: 0, total: page.total ?? 0 };
      progress = { ...progress, done: Math.min(progress.done + page.rows.length, progress.total) };
      await changeWindow(device, { progress });
    },
    async goOn() {
      await context.between();
      // Another choice may have been made meanwhile.
      return !mustLeave() && goalOf(await readWindow(device)) === goal;
    },
  });
  if (isDone) await changeWindow(device, { progress: undefined });
}

/** Less is wanted: said first, so that a device killed on the way claims too little rather than too much. */
async function thin(context: OlderContext, window: HistoryWindow, mustLeave: () => boolean): Promise<void> {
  const { database, checkpoints } = context;
  const since = goalOf(window)!;
  const floor = floorOf(checkpoints);
  const isLower = floor === "end" || (floor !== undefined && Date.parse(floor.at) < Date.parse(since));
  if (isLower) {
    // What came while the base was small stays until somebody wants less.
    if (window.choice !== "recent") return;
    await changeWindow(database.device, { is_thinning: true, progress: undefined });
    await checkpoints.keepWalk(table, part, { at: since, id: lowestId });
  } else if (!window.is_thinning) return;
  const kept = new Set<string>();
  for (const [id, extent] of await readPeople(database.device)) {
    if (extent.is_wanted) kept.add(id);
    else await keepPerson(database.device, id);
  }
  const isDone = await letGoOfOlder(database, since, kept, async () => {
    await context.between();
    return !mustLeave() && goalOf(await readWindow(database.device)) === since;
  });
  if (isDone) await changeWindow(database.device, { is_thinning: undefined });
}

async function bringPeople(context: OlderContext, mustLeave: () => boolean): Promise<void> {
  const { database, remote, pageSize } = context;
  for (const [person, { is_wanted, walk }] of await readPeople(database.device)) {
    if (!is_wanted) continue;
    await walkOn(walk, {
      ...recentWalk(remote, { person }, pageSize),
      database,
      table,
      keep: (to) => keepPerson(database.device, person, { is_wanted: true, walk: to }),
      async goOn() {
        await context.between();
        return !mustLeave() && (await readPerson(database.device, person))?.is_wanted === true;
      },
    });
    if (mustLeave()) return;
  }
}

/**
 * Brings one more page of a person's interactions, at once, to be looked at. Answers whether older ones are left on the
 * server.
 */
export async function bringPageOf(
  database: Database,
  pullRecent: Remote["pullRecent"],
  person: string,
  floor: Walk | undefined,
  limit: number,
): Promise<boolean> {
  const extent = await readPerson(database.device, person);
  const from = further(extent?.walk, floor);
  if (from === "end") return false;
  const { ask, positionOf } = recentWalk({ pullRecent }, { person }, limit);
  const page: PulledPage = await ask(from);
  await storePage(database, table, page);
  const last = page.rows[page.rows.length - 1];
  const walk = page.more && last ? positionOf(last) : "end";
  await keepPerson(database.device, person, {
    is_wanted: extent?.is_wanted ?? false,
    walk,
    read_at: database.now(),
  });
  return walk !== "end";
}

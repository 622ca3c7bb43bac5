// The first synchronisation, in the order of usefulness: note the revision, walk each part, then what moved since comes
// by revision like at any other time. Rows that moved meanwhile come twice, and the join makes that harmless.

import { tableNames } from "#domain/records.ts";
import { type PullContext, pullTable } from "../pull.ts";
import { forgetPeopleWalks, goalOf, keepsAll, learnCounts, lowestId, reaches, readWindow } from "./extent.ts";
import { type BringProgress, FirstProgress } from "./first-progress.ts";
import { comesInParts, type Part, parts } from "./parts.ts";
import { recentWalk, taskWalk, walkOn } from "./walk.ts";

export interface FirstContext extends Omit<PullContext, "onPage"> {
  tell(progress: BringProgress): void;
  /** Between two pages: what was typed meanwhile leaves. */
  between(): Promise<void>;
}

/** Small: a list to look at stands before the person while the rest comes. */
const firstPage = 200;

/** Brings the tables that were never complete. Left before its end, it goes on from there at the next round. */
export async function bringFirst(context: FirstContext): Promise<void> {
  const { database, remote, checkpoints } = context;
  const { device } = database;
  const missing = new Set(tableNames.filter((table) => !checkpoints.isComplete(table)));
  if (missing.size === 0) return FirstProgress.end(device);
  const { generation } = checkpoints;
  const mustLeave = () => context.isStopped() || checkpoints.generation !== generation;

  let progress = await FirstProgress.resume(device);
  if (!progress) {
    const counts = await remote.counts();
    const window = await learnCounts(device, counts);
    progress = await FirstProgress.begin(device, missing, counts, keepsAll(window));
    if (missing.has("interactions")) await forgetPeopleWalks(device);
  }
  if (mustLeave()) return;

  for (const part of parts) {
    if (!missing.has(part.table)) continue;
    context.tell(progress.shown(part.name));
    const onPage = async (rows: number) => {
      await progress.add(part.name, rows);
      context.tell(progress.shown(part.name));
      await context.between();
      return !mustLeave();
    };
    if (comesInParts(part.table)) await walkPart(context, part, onPage);
    else
      await pullTable({ ...context, ...(part.table === "people" ? { firstPage } : {}), onPage }, part.table);
    if (mustLeave()) return;
    await progress.finish(part.name);
    if (comesInParts(part.table) && isLastOf(part)) await checkpoints.endParts(part.table);
  }
  await FirstProgress.end(device);
}

const isLastOf = (part: Part) => parts.findLast(({ table }) => table === part.table) === part;

async function walkPart(
  context: FirstContext,
  { name, table }: Part,
  onPage: (rows: number) => Promise<boolean>,
): Promise<void> {
  const { database, remote, checkpoints, pageSize } = context;
  await checkpoints.beginParts(table, context.notedRev);
  const from = checkpoints.walk(table, name);
  const goal = table === "interactions" ? goalOf(await readWindow(database.device)) : undefined;
  if (reaches(from, goal)) return;
  const order =
    table === "tasks"
      ? taskWalk(remote, name === "open_tasks", pageSize)
      : recentWalk(remote, goal ? { since: goal } : {}, pageSize);
  let isLeft = false;
  await walkOn(from, {
    ...order,
    database,
    table,
    areNew: true,
    seen: context.seen,
    ...(goal ? { end: { at: goal, id: lowestId } } : {}),
    keep: async (walk, page) => {
      await checkpoints.keepWalk(table, name, walk);
      isLeft = !(await onPage(page.rows.length));
    },
    goOn: async () => !isLeft && !context.isStopped(),
  });
}

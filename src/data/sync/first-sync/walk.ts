import type { TableName } from "#domain/records.ts";
import type { Walk } from "../../store/device.ts";
import type { Database } from "../../store/open.ts";
import { beginning } from "../checkpoints.ts";
import type { PulledPage, RecentQuery, Remote } from "../remote.ts";
import type { Seen } from "../start-over.ts";
import { ahead, storePage } from "../store-page.ts";

export interface WalkOptions {
  database: Database;
  table: TableName;
  areNew?: boolean;
  seen?: Seen | undefined;
  /** A page of what comes after a position. */
  ask(after: Walk | undefined): Promise<PulledPage>;
  /** The position of a row in this order. */
  positionOf(row: Record<string, unknown>): Walk;
  /** Where the walk stands once there is nothing more to ask. */
  end?: Walk;
  /** Called once a page is stored: a device killed before walks it again, which changes nothing. */
  keep(walk: Walk, page: PulledPage): Promise<void>;
  /** Between two pages. Answers false when the walk has to be left. */
  goOn(): Promise<boolean>;
}

/** Walks a table in an order of its own, from where the last session left it. Answers whether it came to the end. */
export async function walkOn(from: Walk | undefined, options: WalkOptions): Promise<boolean> {
  let at = from;
  let coming: Promise<PulledPage> | undefined;
  while (at !== "end") {
    const page = await (coming ?? options.ask(at));
    if (!(await options.goOn())) return false;
    const bottom = page.rows[page.rows.length - 1];
    coming = page.more && bottom ? ahead(options.ask(options.positionOf(bottom))) : undefined;
    await storePage(options.database, options.table, page, options);
    at = coming && bottom ? options.positionOf(bottom) : (options.end ?? "end");
    await options.keep(at, page);
    if (!coming) return true;
    if (!(await options.goOn())) return false;
  }
  return true;
}

/** The walk along tasks that are open, or along the others. */
export function taskWalk(remote: Pick<Remote, "pullTasks">, open: boolean, pageSize: number) {
  return {
    ask: (after: Walk | undefined) => {
      const from = typeof after === "object" ? { rev: Number(after.at), id: after.id } : beginning;
      return remote.pullTasks(open, from, pageSize);
    },
    positionOf: (row: Record<string, unknown>): Walk => ({ at: String(row.rev), id: row.id as string }),
  };
}

/** The walk along interactions, from the newest back. */
export function recentWalk(
  remote: Pick<Remote, "pullRecent">,
  query: Omit<RecentQuery, "before">,
  pageSize: number,
) {
  return {
    ask: (after: Walk | undefined) =>
      remote.pullRecent({ ...query, ...(typeof after === "object" ? { before: after } : {}) }, pageSize),
    positionOf: (row: Record<string, unknown>): Walk => ({
      at: row.occurred_at as string,
      id: row.id as string,
    }),
  };
}

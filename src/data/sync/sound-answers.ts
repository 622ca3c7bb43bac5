// What comes with a 200 may still be somebody else's: a portal that speaks JSON, a proxy that answers from its memory.
// Taken for the server's it would stop the clock, end a synchronisation before its end or make it endless, so that the
// shape of each answer is looked at before anything is made of it.

import type { Row } from "#domain/record/rows.ts";
import { compareBytes, isInstant } from "#domain/record/values.ts";
import { type PulledPage, type Remote, RemoteError } from "./remote.ts";

/** The last millisecond that a date can say. */
const endOfTime = 253_402_300_799_999;

/** The same server, whose answers are those of a server: anything else is a network that answers in its place. */
export function soundAnswers(remote: Remote, workspace_id: string): Remote {
  const page = (answer: PulledPage, isFurther: (last: Row) => boolean) => {
    need(isObject(answer) && areRows(answer.rows, workspace_id) && isCountOrAbsent(answer.total));
    need(answer.hidden === undefined || Array.isArray(answer.hidden));
    const last = answer.rows[answer.rows.length - 1];
    // A page that does not lead on would be asked for without end; one that is empty would pass for the last.
    if (answer.more) need(last !== undefined && isFurther(last));
    return answer;
  };
  const isAbove = (rev: number, id: string) => (last: Row) =>
    Number(last.rev) > rev || (Number(last.rev) === rev && compareBytes(String(last.id), id) > 0);
  const isOlder = (at: string, id: string) => (last: Row) => {
    const older = Date.parse(at) - Date.parse(String(last.occurred_at));
    return older > 0 || (older === 0 && compareBytes(String(last.id), id) < 0);
  };

  return {
    fetch: (table, id) => remote.fetch(table, id),
    register: (node) => remote.register(node),
    isMember: () => remote.isMember(),
    subscribe: (listener) => remote.subscribe(listener),
    async state() {
      const state = await remote.state();
      need(isObject(state) && isCount(state.rev) && isObject(state.tables));
      need(Object.values(state.tables).every(isCount) && typeof state.schema === "number");
      // Not which role: a later server may know others, and says then whom it no longer serves.
      need(typeof state.epoch === "string" && state.epoch !== "" && typeof state.role === "string");
      need(Number.isFinite(state.server_time) && state.server_time >= 0 && state.server_time <= endOfTime);
      return state;
    },
    async counts() {
      const counts = await remote.counts();
      need(isObject(counts) && isObject(counts.tables) && isObject(counts.recent));
      need([...Object.values(counts.tables), counts.open_tasks, counts.recent.rows].every(isCount));
      need(!Number.isNaN(Date.parse(counts.recent.since)));
      return counts;
    },
    pull: async (table, after, limit) =>
      page(await remote.pull(table, after, limit), isAbove(after.rev, after.id)),
    pullTasks: async (open, after, limit) =>
      page(await remote.pullTasks(open, after, limit), isAbove(after.rev, after.id)),
    pullRecent: async (query, limit) =>
      page(
        await remote.pullRecent(query, limit),
        query.before ? isOlder(query.before.at, query.before.id) : () => true,
      ),
    async push(table, rows) {
      const merged = await remote.push(table, rows);
      need(areRows(merged, workspace_id));
      // The server refuses them all or answers them; by the ids in its own letters.
      const sent = new Set(rows.map(({ id }) => String(id).toLowerCase()));
      need(merged.length > 0 && merged.every(({ id }) => sent.has(String(id).toLowerCase())));
      need(merged.every(({ rev, modified_at }) => isCount(rev) && isInstant(modified_at)));
      return merged;
    },
  };
}

function need(isSound: boolean): asserts isSound {
  if (!isSound) throw new RemoteError("blocked", "unsound");
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isCountOrAbsent = (value: unknown) => value === undefined || isCount(value);
const areRows = (rows: unknown, workspace_id: string) =>
  Array.isArray(rows) && rows.every((row) => isObject(row) && (row as Row).workspace_id === workspace_id);

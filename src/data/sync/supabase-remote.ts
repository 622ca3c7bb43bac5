import type { Row } from "#domain/record/rows.ts";
import type { Backend } from "../backend.ts";
import {
  type FirstCounts,
  type Poke,
  type PulledPage,
  type RecentQuery,
  type Remote,
  RemoteError,
  type WorkspaceState,
} from "./remote.ts";

/** The server as this account sees this workspace. */
export function makeRemote(backend: Backend, as: { user_id: string; workspace_id: string }): Remote {
  const { user_id, workspace_id } = as;
  return {
    state: () => backend.rpc<WorkspaceState>(user_id, "workspace_state", { p_workspace: workspace_id }),
    pull: (table, after, limit) =>
      backend.rpc<PulledPage>(user_id, "pull", {
        p_workspace: workspace_id,
        p_table: table,
        p_after_rev: after.rev,
        p_after_id: after.id,
        p_limit: limit,
      }),
    counts: () => backend.rpc<FirstCounts>(user_id, "first_counts", { p_workspace: workspace_id }),
    pullTasks: (open, after, limit) =>
      backend.rpc<PulledPage>(user_id, "first_tasks", {
        p_workspace: workspace_id,
        p_open: open,
        p_after_rev: after.rev,
        p_after_id: after.id,
        p_limit: limit,
      }),
    pullRecent: (query, limit) =>
      backend.rpc<PulledPage>(user_id, "recent_interactions", recentArguments(workspace_id, query, limit)),
    traffic: backend.traffic,
    async push(table, rows) {
      const nonce = crypto.randomUUID();
      const answer = await backend.rpc<{ nonce: string; rows: Row[] } | null>(user_id, "push", {
        p_table: table,
        p_columns: Object.keys(rows[0] ?? {}),
        p_rows: rows.map(withoutNulls),
        p_nonce: nonce,
      });
      // An earlier answer that a proxy remembered would pass for « as it was sent ».
      if (answer?.nonce !== nonce || !Array.isArray(answer.rows)) throw new RemoteError("blocked", "unsound");
      return wholeRows(rows, answer.rows);
    },
    fetch: (table, id) => backend.fetchRow(user_id, table, id),
    register: (node) =>
      backend.rpc<void>(user_id, "register_node", { p_workspace: workspace_id, p_node: node, p_label: null }),
    async isMember() {
      const mine = await backend.rpc<{ id: string }[]>(user_id, "my_workspaces");
      return mine.some(({ id }) => id === workspace_id);
    },
    subscribe: ({ poke, connected }) =>
      backend.subscribe(user_id, `workspace:${workspace_id}`, "poke", {
        connected,
        heard(payload) {
          if (isPoke(payload)) poke(payload);
        },
      }),
  };
}

/** What is absent of a row is null there too, and most of a row is. */
const withoutNulls = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

/** The rows as they are there now: of one that is as it was sent, the server says its revision alone. */
function wholeRows(sent: readonly Row[], answers: readonly Row[]): Row[] {
  const byId = new Map(sent.map((row) => [row.id, row]));
  return answers.map((answer) =>
    answer && "clock" in answer ? answer : { ...byId.get(answer?.id), ...answer },
  );
}

/** A question about interactions as the server takes it. */
export function recentArguments(workspace_id: string, query: RecentQuery, limit: number) {
  return {
    p_workspace: workspace_id,
    p_before: query.before?.at ?? null,
    p_before_id: query.before?.id ?? null,
    p_since: query.since ?? null,
    p_person: query.person ?? null,
    p_limit: limit,
    p_count: query.count ?? false,
  };
}

function isPoke(payload: unknown): payload is Poke {
  const poke = payload as Poke | undefined;
  return typeof poke?.rev === "number" && Array.isArray(poke.tables);
}

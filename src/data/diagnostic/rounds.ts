// How the last rounds of synchronisation went, in numbers. Measured around the server's door and not in the engine, which
// has enough to do.

import type { ErrorCode } from "#domain/errors.ts";
import type { Remote } from "../sync/remote.ts";
import { makeRing } from "./ring.ts";
import type { Traffic } from "./traffic.ts";

export interface RoundReport {
  at: string;
  ms: number;
  /** Why it failed. */
  code?: ErrorCode;
  requests: number;
  sent_bytes: number;
  received_bytes: number;
  pages: number;
  pulled: number;
  pushed: number;
  /** What the server said of itself, when asked. */
  server?: { schema: number; oldest_app?: number; rev: number; epoch: string };
  /** Rounds in a row in which nothing moved. */
  times: number;
}

const ring = makeRing<RoundReport>("coulisses.rounds", 20);

/** The last rounds, the newest first. */
export function readRounds(): RoundReport[] {
  return ring.read().reverse();
}

const isQuiet = ({ code, pulled, pushed }: RoundReport) => code === undefined && pulled + pushed === 0;

function keep(report: RoundReport): void {
  const last = ring.read().at(-1);
  const server = report.server ?? last?.server;
  const times = last && isQuiet(last) && isQuiet(report) ? last.times + 1 : 1;
  ring.addOver({ ...report, ...(server ? { server } : {}), times }, () => times > 1);
}

type Round = () => Promise<ErrorCode | undefined>;

/** Measures the rounds that go through a remote. */
export function measureRounds(remote: Remote): { remote: Remote; measured(round: Round): ReturnType<Round> } {
  const none: Traffic = { requests: 0, sent: 0, received: 0 };
  let counts = { pages: 0, pulled: 0, pushed: 0 };
  let server: RoundReport["server"];

  const counted =
    <P extends unknown[], A extends { rows: unknown[] }>(pull: (...asked: P) => Promise<A>) =>
    async (...asked: P): Promise<A> => {
      const page = await pull(...asked);
      counts.pages++;
      counts.pulled += page.rows.length;
      return page;
    };

  return {
    remote: {
      counts: () => remote.counts(),
      fetch: (table, id) => remote.fetch(table, id),
      register: (node) => remote.register(node),
      isMember: () => remote.isMember(),
      subscribe: (listener) => remote.subscribe(listener),
      pull: counted((...asked) => remote.pull(...asked)),
      pullTasks: counted((...asked) => remote.pullTasks(...asked)),
      pullRecent: counted((...asked) => remote.pullRecent(...asked)),
      async push(table, rows) {
        const merged = await remote.push(table, rows);
        counts.pushed += merged.length;
        return merged;
      },
      async state() {
        const state = await remote.state();
        const { schema, oldest_app, rev, epoch } = state;
        server = { schema, rev, epoch, ...(oldest_app === undefined ? {} : { oldest_app }) };
        return state;
      },
    },
    async measured(round) {
      counts = { pages: 0, pulled: 0, pushed: 0 };
      server = undefined;
      const before = remote.traffic?.() ?? none;
      const start = Date.now();
      const code = await round();
      const after = remote.traffic?.() ?? none;
      keep({
        at: new Date(start).toISOString(),
        ms: Date.now() - start,
        ...(code ? { code } : {}),
        requests: after.requests - before.requests,
        sent_bytes: after.sent - before.sent,
        received_bytes: after.received - before.received,
        ...counts,
        ...(server ? { server } : {}),
        times: 1,
      });
      return code;
    },
  };
}

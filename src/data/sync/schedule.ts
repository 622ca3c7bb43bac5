// When to make a round: at once after a change, a poke, a return of the network or of the person; every 30 s while
// somebody looks; later and later while it fails.

import type { ErrorCode } from "#domain/errors.ts";
import { backOffMs } from "./back-off.ts";
import type { Engine, Round } from "./engine.ts";
import type { Remote } from "./remote.ts";

const pollMs = 30_000;
/** A full disk does not empty itself while somebody looks: trying costs a page each time. */
const fullMs = 300_000;
/** Changes made together leave together; a colleague waits for it too. */
const gatherMs = 20;

export interface Schedule {
  /** Makes a round now, or one more after the one under way; answers how it ended. */
  now(round?: Round): Promise<ErrorCode | undefined>;
  /** Something changed on this device. */
  soon(): void;
  stop(): void;
}

export function runSchedule(engine: Pick<Engine, "round" | "hear" | "waitMs">, remote: Remote): Schedule {
  let stopped = false;
  let running: Promise<ErrorCode | undefined> | undefined;
  let waiting: { round: Round; promise: Promise<ErrorCode | undefined> } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  /** Until when the server asked to be left alone, by a clock that no change of date moves. */
  let quietUntil = 0;

  const isSeen = () => typeof document === "undefined" || document.visibilityState === "visible";

  function now(round: Round = { ask: true }): Promise<ErrorCode | undefined> {
    if (stopped) return Promise.resolve(undefined);
    if (!running) return start(round);
    if (waiting) {
      waiting.round.ask = waiting.round.ask || round.ask || false;
      return waiting.promise;
    }
    const next = { ...round };
    const promise = running.then(() => {
      waiting = undefined;
      return stopped ? undefined : start(next);
    });
    waiting = { round: next, promise };
    return promise;
  }

  function start(round: Round): Promise<ErrorCode | undefined> {
    clearTimeout(timer);
    // A round says how it ended; one that did not even manage that must not be the last.
    const ended = engine.round(round).catch((): ErrorCode => "unknown");
    running = ended.then((code) => {
      running = undefined;
      failures = code === undefined ? 0 : failures + 1;
      plan(code);
      return code;
    });
    return running;
  }

  function plan(code: ErrorCode | undefined): void {
    clearTimeout(timer);
    quietUntil = performance.now() + engine.waitMs;
    if (stopped || code === "access_lost") return;
    const wait =
      code === "storage_full" ? fullMs : code === undefined ? pollMs : Math.min(backOffMs(failures), pollMs);
    timer = setTimeout(() => {
      if (isSeen()) void now();
    }, wait + engine.waitMs);
  }

  /** A round that nobody asked for by hand waits as long as the server said; the timer makes it then. */
  function unasked(round?: Round): void {
    if (performance.now() >= quietUntil) void now(round);
  }

  function soon(): void {
    if (stopped || gathering !== undefined) return;
    gathering = setTimeout(() => {
      gathering = undefined;
      unasked({});
    }, gatherMs);
  }

  const wake = () => {
    if (isSeen()) unasked();
  };
  const back = () => {
    failures = 0;
    unasked();
  };
  const unsubscribe = remote.subscribe({
    poke: (poke) => {
      if (engine.hear(poke)) unasked({});
    },
    connected: () => unasked(),
  });
  if (typeof document !== "undefined") {
    document.addEventListener("visibilitychange", wake);
    addEventListener("focus", wake);
    addEventListener("online", back);
    // The browser's word is not taken for it: a contact is tried, and fails at once.
    addEventListener("offline", wake);
  }
  void now();

  return {
    now,
    soon,
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(gathering);
      unsubscribe();
      if (typeof document !== "undefined") {
        document.removeEventListener("visibilitychange", wake);
        removeEventListener("focus", wake);
        removeEventListener("online", back);
        removeEventListener("offline", wake);
      }
    },
  };
}

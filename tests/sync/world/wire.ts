// What goes wrong between a device and its server, as plain data: a story plans it, the wire does it. The same faults
// are done to calls here (the model) and to bytes in http-wire.ts (the real stack).

import { type Remote, RemoteError } from "#data/sync/remote.ts";

export const calls = ["state", "pull", "push", "fetch", "register", "member"] as const;
export type Call = (typeof calls)[number];

/**
 * `unheard`: cut before the server heard. `cut`: the server did its part, and the answer stops at some byte.
 * `truncated`: the answer ends too early, as if it were whole. `silent`: done, and never answered. `twice`: the server
 * hears it twice. `later`: given up for lost, and heard later. `again_later`: answered, and heard once more later.
 * `failed`, `busy`, `session`: answered 500, 429, 401, and nothing done. `failed_after`: done, and answered 502.
 * `denied`: a server gone wrong says that the caller is nobody here.
 */
export const faultKinds = [
  "unheard",
  "cut",
  "truncated",
  "silent",
  "twice",
  "later",
  "again_later",
  "failed",
  "failed_after",
  "busy",
  "session",
  "denied",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  call: Call;
  kind: FaultKind;
  /** Where the answer stops, from 0 to 1. */
  at: number;
}

/** The line of one device: what was planned for it, and what is still on its way. */
export class Wire {
  #planned: Fault[] = [];
  #late: { request: () => Promise<unknown>; isRepeat: boolean }[] = [];
  /** Asked around what the server hears for the second time: it must not count. */
  repeat: (heard: () => Promise<unknown>) => Promise<unknown> = (heard) => heard();

  plan(fault: Fault): void {
    this.#planned.push(fault);
  }

  /** The fault planned for this call, which is then done with. */
  take(call: Call): Fault | undefined {
    const at = this.#planned.findIndex((fault) => fault.call === call);
    return at < 0 ? undefined : this.#planned.splice(at, 1)[0];
  }

  keep(request: () => Promise<unknown>, isRepeat: boolean): void {
    this.#late.push({ request, isRepeat });
  }

  /** What was on its way reaches the server; nobody hears the answer. */
  async deliver(): Promise<void> {
    for (const { request, isRepeat } of this.#late.splice(0)) {
      const heard = () => request().catch(() => undefined);
      await (isRepeat ? this.repeat(heard) : heard());
    }
  }

  heal(): void {
    this.#planned = [];
  }
}

/** A server behind a wire. */
export function behindWire(remote: Remote, wire: Wire): Remote {
  async function through<T>(call: Call, send: () => Promise<T>): Promise<T> {
    const fault = wire.take(call);
    switch (fault?.kind) {
      case undefined:
        return send();
      case "unheard":
        throw new RemoteError("offline");
      case "cut":
      case "truncated":
        await send();
        throw new RemoteError("offline");
      case "silent":
        await send();
        throw new RemoteError("silent");
      case "twice": {
        const answer = await send();
        await wire.repeat(() => send().catch(() => undefined));
        return answer;
      }
      case "later":
        wire.keep(send, false);
        throw new RemoteError("silent");
      case "again_later": {
        const answer = await send();
        wire.keep(send, true);
        return answer;
      }
      case "failed_after":
        await send();
        throw new RemoteError("server", "502");
      case "failed":
        throw new RemoteError("server", "500");
      case "busy":
        throw new RemoteError("busy", "429");
      case "session":
        throw new RemoteError("session", "401");
      case "denied":
        throw new RemoteError("access", "CS002");
    }
  }
  return {
    state: () => through("state", () => remote.state()),
    pull: (table, after, limit) => through("pull", () => remote.pull(table, after, limit)),
    counts: () => through("state", () => remote.counts()),
    pullTasks: (open, after, limit) => through("pull", () => remote.pullTasks(open, after, limit)),
    pullRecent: (query, limit) => through("pull", () => remote.pullRecent(query, limit)),
    push: (table, rows) => through("push", () => remote.push(table, rows)),
    fetch: (table, id) => through("fetch", () => remote.fetch(table, id)),
    register: (node) => through("register", () => remote.register(node)),
    isMember: () => through("member", () => remote.isMember()),
    subscribe: (listener) => remote.subscribe(listener),
  };
}

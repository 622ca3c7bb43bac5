import { type Poke, type Remote, RemoteError } from "#data/sync/remote.ts";
import type { Row } from "#domain/record/rows.ts";
import type { TableName } from "#domain/records.ts";

type Call = "state" | "pull" | "push";

/** A network that obeys: cut, losing replies, repeating, slow; and a count of what went through. */
export class Network implements Remote {
  readonly #remote: Remote;
  readonly calls: Record<string, number> = {};
  isCut = false;
  /** Asked before each call: an error thrown here is what the device gets, and the server hears nothing. */
  before: ((call: Call, table?: string) => void | Promise<void>) | undefined;
  /** Asked once the server has done its part: an error thrown here is a reply that was lost. */
  after: ((call: Call, table?: string) => void | Promise<void>) | undefined;

  constructor(remote: Remote) {
    this.#remote = remote;
  }

  /** The next call of this kind is done by the server, and its reply lost. */
  loseReply(call: Call): void {
    this.after = (made) => {
      if (made !== call) return;
      this.after = undefined;
      throw new RemoteError("offline");
    };
  }

  /** Asked at each call and each answer: a dead app neither sends nor hears. */
  isDead: () => boolean = () => false;
  /** Told of each push that leaves, and of each that was answered. */
  onPush: ((table: TableName, rows: readonly Row[]) => void) | undefined;
  onPushed: ((table: TableName, rows: readonly Row[]) => void) | undefined;

  resetCalls(): void {
    for (const key of Object.keys(this.calls)) delete this.calls[key];
  }

  async #through<T>(call: Call, table: string | undefined, send: () => Promise<T>): Promise<T> {
    if (this.isCut || this.isDead()) throw new RemoteError("offline");
    await this.before?.(call, table);
    const key = table ? `${call} ${table}` : call;
    this.calls[key] = (this.calls[key] ?? 0) + 1;
    const answer = await send();
    await this.after?.(call, table);
    if (this.isCut || this.isDead()) throw new RemoteError("offline");
    return answer;
  }

  state: Remote["state"] = () => this.#through("state", undefined, () => this.#remote.state());
  pull: Remote["pull"] = (table, after, limit) =>
    this.#through("pull", table, () => this.#remote.pull(table, after, limit));
  counts: Remote["counts"] = () => this.#through("state", undefined, () => this.#remote.counts());
  pullTasks: Remote["pullTasks"] = (open, after, limit) =>
    this.#through("pull", "tasks", () => this.#remote.pullTasks(open, after, limit));
  pullRecent: Remote["pullRecent"] = (query, limit) =>
    this.#through("pull", "interactions", () => this.#remote.pullRecent(query, limit));
  push: Remote["push"] = (table, rows) =>
    this.#through("push", table, async () => {
      this.onPush?.(table, rows);
      const answer = await this.#remote.push(table, rows);
      this.onPushed?.(table, rows);
      return answer;
    });
  fetch: Remote["fetch"] = (table, id) => this.#through("pull", table, () => this.#remote.fetch(table, id));
  register: Remote["register"] = (node) => this.#remote.register(node);
  isMember: Remote["isMember"] = () => this.#through("state", undefined, () => this.#remote.isMember());
  subscribe(listener: { poke(poke: Poke): void; connected(): void }): () => void {
    return this.#remote.subscribe({
      connected: listener.connected,
      poke: (poke) => {
        if (!this.isCut) listener.poke(poke);
      },
    });
  }
}

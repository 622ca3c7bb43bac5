// Hybrid logical clock. Physical time orders edits as people expect; the counter and the node break ties,
// so any two stamps differ and their order as bytes is the order of the edits.
// Shape: 12 hex digits of milliseconds, 4 of counter, "-", 8 of node id.

export type Stamp = string;

/** How far ahead of the server a stamp may be, in milliseconds, before it is refused. */
export const maxStampAheadMs = 5 * 60_000;

/** Before every other: what carries it is the same wherever it is made, and any edit of it comes after. */
export const firstStamp: Stamp = "0000000000000000-00000000";

const shape = /^[0-9a-f]{16}-[0-9a-f]{8}$/;
const maxCounter = 0xffff;

export interface StampParts {
  /** Milliseconds since 1970, UTC. */
  ms: number;
  counter: number;
  /** Eight hex digits: one browser profile and user. */
  node: string;
}

/** A clock of one node: every stamp it gives is above all it gave or observed. */
export interface Clock {
  readonly node: string;
  /** Gives the next stamp, also above `above` (the highest stamp of the record being edited). */
  tick(above?: Stamp): Stamp;
  /** Learns of a stamp made elsewhere. */
  observe(stamp: Stamp): void;
  /** Forgets what it learned, for a device whose date was found wrong. */
  reset(): void;
}

export function isStamp(value: unknown): value is Stamp {
  return typeof value === "string" && shape.test(value);
}

export function formatStamp({ ms, counter, node }: StampParts): Stamp {
  return `${ms.toString(16).padStart(12, "0")}${counter.toString(16).padStart(4, "0")}-${node}`;
}

export function parseStamp(stamp: Stamp): StampParts {
  if (!isStamp(stamp)) throw new Error(`Not a stamp: "${stamp}". Stamps come from makeClock().tick().`);
  return {
    ms: Number.parseInt(stamp.slice(0, 12), 16),
    counter: Number.parseInt(stamp.slice(12, 16), 16),
    node: stamp.slice(17),
  };
}

/** Eight random hex digits for a new node. */
export function makeNodeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Makes the clock of a node. `now` answers milliseconds, corrected by the server's time when it is known. */
export function makeClock(options: { node: string; now?: () => number; last?: Stamp }): Clock {
  const now = options.now ?? Date.now;
  const never: StampParts = { ms: 0, counter: 0, node: options.node };
  let last = options.last ? parseStamp(options.last) : never;

  function raise(parts: StampParts) {
    if (parts.ms > last.ms || (parts.ms === last.ms && parts.counter > last.counter)) last = parts;
  }

  return {
    node: options.node,
    tick(above) {
      if (above) raise(parseStamp(above));
      const ms = Math.max(Math.floor(now()), last.ms);
      const counter = ms === last.ms ? last.counter + 1 : 0;
      last =
        counter > maxCounter
          ? { ms: ms + 1, counter: 0, node: options.node }
          : { ms, counter, node: options.node };
      return formatStamp(last);
    },
    observe: (stamp) => raise(parseStamp(stamp)),
    reset: () => {
      last = never;
    },
  };
}

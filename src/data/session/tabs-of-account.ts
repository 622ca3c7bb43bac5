import { databaseName, type Owner } from "../store/open.ts";
import { filesLock } from "../store/tab-versions.ts";
import type { Leaving } from "./leaving.ts";

type Message = { kind: "changed" } | { kind: "leaving"; leaving: Leaving };

/** One tab among those that use this device. */
export interface AccountTabs {
  /** Tells the others to read again who uses this device. */
  announce(): void;
  /** Tells the others to close their databases at once. */
  warn(leaving: Leaving): void;
  close(): void;
}

/** The tabs of this browser, whoever uses them. */
export function joinAccountTabs(on: { changed(): void; leaving(leaving: Leaving): void }): AccountTabs {
  const channel =
    typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("coulisses-session");
  let isClosed = false;
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data?.kind === "leaving") on.leaving(data.leaving);
      // An earlier version of the app says it in another form.
      else on.changed();
    };
  const post = (message: Message) => {
    if (!isClosed) channel?.postMessage(message);
  };
  return {
    announce: () => post({ kind: "changed" }),
    warn: (leaving) => post({ kind: "leaving", leaving }),
    close() {
      isClosed = true;
      channel?.close();
    },
  };
}

const locks = () => (typeof navigator === "undefined" ? undefined : navigator.locks);

/** Resolves once no tab has these files open, or after a while: a frozen tab closes when it wakes up. */
export async function untilClosed(owners: readonly Owner[], withinMs: number): Promise<void> {
  const signal = AbortSignal.timeout(withinMs);
  const closed = owners.map((owner) =>
    locks()
      ?.request(filesLock(databaseName(owner)), { signal }, () => undefined)
      .catch(() => undefined),
  );
  await Promise.all(closed);
}

/** Does what only one tab does at a time; when that tab is killed, the next begins it again. */
export async function oneAtATime(action: () => Promise<void>): Promise<void> {
  const shared = locks();
  if (shared) await shared.request("coulisses-leaving", action);
  else await action();
}

import { liveQuery } from "dexie";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import { isOfServer } from "#domain/history/versions.ts";
import { parseStamp, type Stamp } from "#domain/record/clock.ts";
import { useDatabase } from "../database.ts";
import { keepSetting, readSetting } from "../store/device.ts";
import type { Database } from "../store/open.ts";

const authorsKey = "authors";

/** Where a stamp was made: on this device, on that of an account, by the server, or nobody knows yet where. */
export type Author =
  | { where: "here" }
  | { where: "server" }
  | { where: "unknown" }
  | { where: "elsewhere"; user_id: string };

/** Remembers whose device writes under which node. */
export async function keepAuthors(database: Database, nodes: Record<string, string>): Promise<void> {
  const known = await readSetting<Record<string, string>>(database.device, authorsKey);
  await keepSetting(database.device, authorsKey, { ...known, ...nodes });
}

/** Who wrote a stamp, as far as this device knows. */
export function useAuthors(): {
  of(stamp: Stamp): Author;
  known: Accessor<boolean>;
  /** Knows at once what was just kept, rather than a moment later. */
  refresh(): Promise<void>;
} {
  const database = useDatabase();
  const [nodes, setNodes] = createSignal<Record<string, string>>();
  const read = () => readSetting<Record<string, string>>(database.device, authorsKey);
  const subscription = liveQuery(read).subscribe({
    next: (found) => setNodes(found ?? {}),
    error: () => setNodes({}),
  });
  onCleanup(() => subscription.unsubscribe());
  return {
    known: () => nodes() !== undefined,
    async refresh() {
      const found = await read().catch(() => undefined);
      if (found) setNodes(found);
    },
    of(stamp) {
      const { node } = parseStamp(stamp);
      if (node === database.clock.node) return { where: "here" };
      if (isOfServer(stamp)) return { where: "server" };
      const user_id = nodes()?.[node];
      return user_id ? { where: "elsewhere", user_id } : { where: "unknown" };
    },
  };
}

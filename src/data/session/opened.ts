import { type Accessor, batch, createSignal } from "solid-js";
import type { Role } from "#domain/team/member.ts";
import type { Backend } from "../backend.ts";
import type { Carrier } from "../files/carry-files.ts";
import { afterFirstScreen } from "../first-screen.ts";
import { logger } from "../logger.ts";
import type { Database, Owner } from "../store/open.ts";
import { initialStatus, type SyncStatus } from "../sync/status.ts";
import { makeRemote } from "../sync/supabase-remote.ts";
import { type Sync, startSync } from "../sync/sync.ts";
import { createDeviceVersion, type DeviceVersion } from "./device-version.ts";

/** The workspace that is open in this tab: its database and its synchronisation. */
export interface Opened {
  database: Accessor<Database | undefined>;
  syncStatus: Accessor<SyncStatus>;
  version: DeviceVersion;
  open(owner: Owner): Promise<void>;
  close(): Promise<void>;
  /** Its synchronisation, once it has begun. */
  running(): Promise<Sync | undefined>;
}

export function createOpened(
  backend: Backend,
  on: {
    /** Once a session: a contact with the server succeeded. */
    contact(): void;
    role(workspaceId: string, role: Role): void;
    /** So many changes left the device unsent, with what may no longer be seen. */
    dropped(count: number): void;
    /** Access was lost. */
    end(workspaceId: string): void;
  },
): Opened {
  const [database, setDatabase] = createSignal<Database>();
  const [syncStatus, setSyncStatus] = createSignal<SyncStatus>(initialStatus);
  const version = createDeviceVersion(async (superseded) => {
    if (database() === superseded) await close();
  });
  let sync: Sync | undefined;
  let carrier: Carrier | undefined;
  let begun: Promise<void> = Promise.resolve();

  async function close(): Promise<void> {
    const [open, stopping] = [database(), sync];
    carrier?.stop();
    carrier = undefined;
    sync = undefined;
    batch(() => {
      setDatabase(undefined);
      setSyncStatus(initialStatus);
    });
    await stopping?.stop();
    await open?.close();
  }

  function synchronize(opened: Database): Sync {
    const { workspace_id } = opened;
    return startSync({
      database: opened,
      remote: makeRemote(backend, opened),
      onStatus(status) {
        if (status.online && !syncStatus().online) {
          on.contact();
          carrier?.soon();
        }
        setSyncStatus(status);
      },
      onRole: (role) => on.role(workspace_id, role),
      onDropped: (count) => on.dropped(count),
      onEnd: () => on.end(workspace_id),
    });
  }

  /** Its code comes after the first screen, as that of the network. */
  async function carry(opened: Database): Promise<void> {
    const { carryFiles } = await import("../files/carry-files.ts");
    const store = await backend.files();
    if (database() === opened) carrier = carryFiles(opened, store);
  }

  return {
    database,
    syncStatus,
    version,
    async open(owner) {
      const opened = await version.open(owner);
      setDatabase(opened);
      // What is on the device is shown before the server is thought of.
      begun = afterFirstScreen().then(() => {
        if (database() !== opened) return;
        sync = synchronize(opened);
        void carry(opened).catch((error: Error) =>
          logger.warn("files wait for the next opening", { error: error.name }),
        );
      });
    },
    close,
    async running() {
      await begun;
      return sync;
    },
  };
}

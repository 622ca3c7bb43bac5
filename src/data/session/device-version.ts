// The version of the app that has a device's files: this one, on its way to it, or a later one.

import { type Accessor, createSignal } from "solid-js";
import { draftsKept } from "../drafts.ts";
import { CodedError, codeOf } from "../failure.ts";
import { openMended } from "../store/eviction.ts";
import type { Database, Owner } from "../store/open.ts";
import type { UpgradeProgress } from "../store/upgrade.ts";

export interface DeviceVersion {
  /** A later version has the files: nothing is opened any more but by a reload. */
  isOutdated: Accessor<boolean>;
  /** How far the records are on their way to this version. */
  upgrade: Accessor<UpgradeProgress | undefined>;
  open(owner: Owner): Promise<Database>;
}

/** Opens databases, and lets go of them when a later version asks; what is being typed is kept first. */
export function createDeviceVersion(letGo: (superseded: Database) => Promise<void>): DeviceVersion {
  const [isOutdated, setOutdated] = createSignal(false);
  const [upgrade, setUpgrade] = createSignal<UpgradeProgress>();
  return {
    isOutdated,
    upgrade,
    async open(owner) {
      if (isOutdated()) throw new CodedError("app_outdated");
      try {
        const opened = await openMended({ ...owner, onUpgrade: setUpgrade });
        void opened.superseded.then(async () => {
          setOutdated(true);
          await draftsKept();
          await letGo(opened);
        });
        return opened;
      } catch (error) {
        if (codeOf(error) === "app_outdated") setOutdated(true);
        throw error;
      } finally {
        setUpgrade(undefined);
      }
    },
  };
}

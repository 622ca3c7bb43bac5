// What a device remembers of the server from one round to the next, and says of itself.

import { schemaNumber } from "#domain/schema.ts";
import type { Role } from "#domain/team/member.ts";
import { CodedError } from "../failure.ts";
import { keepSetting, readSetting } from "../store/device.ts";
import { forgetAllHistory } from "../store/history.ts";
import type { Database } from "../store/open.ts";
import { type Remote, RemoteError, type WorkspaceState } from "./remote.ts";
import { beginStartOver, mustStartOver } from "./start-over.ts";

const settings = { epoch: "epoch", role: "role", registered: "registered" } as const;

/**
 * Whether this app and the server understand each other; where they do not, nothing is sent or brought, and all that is
 * here goes on as before. The app waits for a server that lacks what it sends. The server says which apps it can no
 * longer serve; where it does not, its own number says so.
 */
export function checkVersions(state: WorkspaceState, schema = schemaNumber): void {
  if (state.schema < schema) throw new CodedError("server_outdated");
  if ((state.oldest_app ?? state.schema) > schema) throw new CodedError("app_outdated");
}

/**
 * Whether the database was restored from a backup, and whether the account's role is another one. Revisions only grow: a
 * server behind what it once gave (`knownRev`) was restored by somebody who did not say so.
 */
export async function compareState(
  database: Database,
  state: WorkspaceState,
  knownRev: number,
): Promise<{ startsOver: boolean; isOtherRole: boolean }> {
  const { device } = database;
  const epoch = await readSetting<string>(device, settings.epoch);
  if (epoch !== state.epoch) {
    if (epoch !== undefined) await beginStartOver(database);
    await keepSetting(device, settings.epoch, state.epoch);
  } else if (state.rev < knownRev) await beginStartOver(database);
  const role = await readSetting<Role>(device, settings.role);
  return {
    startsOver: await mustStartOver(database),
    isOtherRole: role !== undefined && role !== state.role,
  };
}

/** Remembers the role under which this device pulls; after the checkpoints were reset for it, never before. */
export async function keepRole({ device, files }: Database, role: Role): Promise<void> {
  if ((await readSetting<Role>(device, settings.role)) === role) return;
  // The past may hold what was said in confidence, of records that readers still see; and so may a form half filled, or a
  // copy of what came with it.
  if (role === "reader")
    await Promise.all([forgetAllHistory(device), device.drafts.clear(), files.forgetCopies()]);
  await keepSetting(device, settings.role, role);
}

/** Says whose device writes under this node, once; nothing depends on the answer. */
export async function registerOnce({ device, clock }: Database, remote: Remote): Promise<void> {
  if (await readSetting(device, settings.registered)) return;
  await remote.register(clock.node).catch((error: unknown) => {
    if (!(error instanceof RemoteError) || error.problem !== "refused") throw error;
  });
  await keepSetting(device, settings.registered, true);
}

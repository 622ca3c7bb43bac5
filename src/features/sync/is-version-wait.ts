import type { ErrorCode } from "#domain/errors.ts";

/** Whether the app and the server wait for each other to be updated: the network is there, and nothing has failed. */
export function isVersionWait(error: ErrorCode | undefined): boolean {
  return error === "server_outdated" || error === "app_outdated";
}

// What supabase-js answers when something goes wrong, in the words of synchronisation and of the catalogs.

import type { ErrorCode } from "#domain/errors.ts";
import { blockedMark, offlineMark, silentMark } from "./patient-fetch.ts";
import { RemoteError } from "./sync/remote.ts";

/** As supabase-js answers a data request. */
export interface Answer<T> {
  data: T | null;
  error: { code?: string; message?: string; details?: string | null } | null;
  status: number;
}

/** A column, table or function that is not there; in PostgREST's words, then in Postgres's. */
const lacking = /^(PGRST20[245]|42703|42P01|42883)$/;

/** What PostgREST or the database answered. */
export function problemOf(
  error: NonNullable<Answer<unknown>["error"]>,
  status: number,
  waitMs = 0,
): RemoteError {
  const { code = "", message = "", details } = error;
  if (message.includes(blockedMark)) return new RemoteError("blocked");
  // An answer that began and did not end is told in the browser's own words; a page of somebody else's says anything.
  const isOurs = status === 0 || code !== "";
  if (message.includes(silentMark) || (isOurs && /timed? ?out/i.test(message)))
    return new RemoteError("silent");
  if (message.includes(offlineMark) || status === 0) return new RemoteError("offline");
  if (code === "CS001") return new RemoteError("ahead", code, Number(details) || undefined);
  if (code === "CS002") return new RemoteError("access", code);
  if (status === 401) return new RemoteError("session", code);
  if (status === 429) return new RemoteError("busy", code, undefined, waitMs);
  // A database, or an API that has not noticed its last migration: nothing is wrong with the rows.
  if (lacking.test(code)) return new RemoteError("behind", code);
  // What Postgres found wrong in the rows keeps its own code, whatever the HTTP status around it; and a request that is
  // too large is a matter of rows. Nothing else is: a database that only reads for want of room, a proxy with a code of
  // its own, an answer cut on its way. What was sent waits for a better moment.
  if (/^(22|23|42501|P0001|CS)/.test(code) || status === 413)
    return new RemoteError("refused", code || String(status));
  return new RemoteError("server", code || String(status), undefined, waitMs);
}

/** What an edge function answered, or why it did not: supabase-js puts the answer, or the error, in `context`. */
export function functionProblem(error: { context?: unknown }): RemoteError {
  const { context } = error;
  if (!(context instanceof Response)) {
    const message = context instanceof Error ? context.message : "";
    return problemOf({ message }, 0);
  }
  if (context.status === 401) return new RemoteError("session");
  if (context.status === 429) return new RemoteError("busy");
  return new RemoteError(context.status >= 500 ? "server" : "refused", String(context.status));
}

/** Why no token could be had. */
export function authProblem(error: unknown): RemoteError {
  const code = codeOfAuth(error);
  if (code === "offline") return new RemoteError("offline");
  if (code === "network_blocked") return new RemoteError("blocked");
  if (code === "server_silent") return new RemoteError("silent");
  if (code === "rate_limited") return new RemoteError("busy");
  if (code === "server_error") return new RemoteError("server");
  return new RemoteError("session");
}

/** What keeps a request from leaving at all. */
const codesOfReach: Partial<Record<RemoteError["problem"], ErrorCode>> = {
  silent: "server_silent",
  blocked: "network_blocked",
};

/** Why signing in failed. */
export function codeOfAuth(error: unknown): ErrorCode {
  if (error instanceof RemoteError) return codesOfReach[error.problem] ?? "offline";
  const {
    name = "",
    code = "",
    status = 0,
    message = "",
  } = error as {
    name?: string;
    code?: string;
    status?: number;
    message?: string;
  };
  if (message.includes(blockedMark)) return "network_blocked";
  if (message.includes(silentMark)) return "server_silent";
  if (message.includes(offlineMark)) return "offline";
  if (status === 429) return "rate_limited";
  if (status >= 500) return "server_error";
  if (name === "AuthRetryableFetchError") return "offline";
  if (code === "otp_expired" || /expired/i.test(message)) return "code_expired";
  if (code === "otp_disabled" || code === "user_not_found") return "not_invited";
  return "unknown";
}

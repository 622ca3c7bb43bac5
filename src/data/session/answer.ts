import type { ErrorCode, Result } from "#domain/errors.ts";
import { RemoteError } from "../sync/remote.ts";

const reasons: Record<string, ErrorCode> = {
  CS003: "not_invited",
  CS004: "last_admin",
  CS005: "already_member",
  CS007: "not_sent_yet",
  "42501": "forbidden",
};

const problems: Partial<Record<RemoteError["problem"], ErrorCode>> = {
  offline: "offline",
  blocked: "network_blocked",
  silent: "server_silent",
  server: "server_error",
  busy: "rate_limited",
  session: "session_expired",
  access: "access_lost",
  behind: "server_outdated",
};

/** Turns a call to the server into a value. */
export async function answerOf<T>(call: Promise<T>): Promise<Result<{ value: T }>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    return { ok: false, code: remoteCode(error) };
  }
}

/** The code of what a call to the server threw. */
export function remoteCode(error: unknown): ErrorCode {
  if (!(error instanceof RemoteError)) return "unknown";
  const code = problems[error.problem] ?? reasons[error.reason];
  return code ?? (/^2[23]/.test(error.reason) ? "invalid" : "server_error");
}

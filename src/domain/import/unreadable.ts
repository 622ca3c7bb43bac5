import type { ErrorCode, Failure, FilePlace } from "../errors.ts";

/** Thrown by what reads inside a file, caught at its door: the code and the place become a value there. */
export class UnreadableFile extends Error {
  readonly code: ErrorCode;
  readonly at: FilePlace;

  constructor(code: ErrorCode, at: FilePlace = {}) {
    super(`${code} ${JSON.stringify(at)}`);
    this.code = code;
    this.at = at;
  }
}

/** The failure behind what was thrown while reading; what nobody foresaw is a file that cannot be read. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof UnreadableFile)) return { ok: false, code: "file_unreadable" };
  const { code, at } = error;
  return Object.keys(at).length > 0 ? { ok: false, code, at } : { ok: false, code };
}

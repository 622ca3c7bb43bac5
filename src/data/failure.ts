import type { ErrorCode } from "#domain/errors.ts";
import { InvalidRecord } from "#domain/record/edit.ts";

/** An expected failure on its way to a screen. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = "CodedError";
    this.code = code;
  }
}

/** The code of whatever was thrown by a read or a write on this device. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof CodedError) return error.code;
  if (error instanceof InvalidRecord) return "invalid";
  if (isQuotaError(error)) return "storage_full";
  if (isStorageError(error)) return "storage_failed";
  return "unknown";
}

/** Browsers report a full disk as itself, as the cause of an aborted transaction, or only in words. */
function isQuotaError(error: unknown): boolean {
  for (const link of chain(error)) {
    if (link.name === "QuotaExceededError") return true;
    if (/quota|disk.*full|no space/i.test(link.message ?? "")) return true;
  }
  return false;
}

const storageErrors =
  /^(AbortError|DatabaseClosedError|OpenFailedError|InvalidStateError|UnknownError|TransactionInactiveError|DataError|VersionError|MissingAPIError|BulkError)$/;

function isStorageError(error: unknown): boolean {
  return chain(error).some((link) => storageErrors.test(link.name ?? ""));
}

/** An error and what caused it; Dexie calls the cause `inner`. */
function chain(error: unknown): { name?: string; message?: string }[] {
  const links: { name?: string; message?: string; inner?: unknown; cause?: unknown }[] = [];
  let link = error as (typeof links)[number] | undefined;
  while (link && typeof link === "object" && links.length < 6) {
    links.push(link);
    link = (link.inner ?? link.cause) as typeof link;
  }
  return links;
}

/** Every expected failure. The catalogs hold a sentence for each (`errors.<code>`); a test checks that none lacks. */
export const errorCodes = [
  "offline",
  "network_blocked",
  "server_silent",
  "server_error",
  "server_busy",
  "rate_limited",
  "code_wrong",
  "code_expired",
  "credentials_wrong",
  "not_invited",
  "other_account",
  "session_expired",
  "access_lost",
  "role_lowered",
  "withdrawn",
  "forbidden",
  "invalid",
  "duplicate",
  "already_member",
  "last_admin",
  "clock_ahead",
  "storage_full",
  "storage_failed",
  "storage_evicted",
  "not_found",
  "not_sent_yet",
  "workspace_unknown",
  "file_unreadable",
  "file_empty",
  "file_too_large",
  "file_protected",
  "file_old_excel",
  "file_truncated",
  "file_inflates",
  "file_unsafe",
  "file_other_kind",
  "file_is_mail",
  "file_is_calendar",
  "list_unreadable",
  "document_empty",
  "document_too_large",
  "document_kind",
  "document_program",
  "document_disguised",
  "document_damaged",
  "document_missing",
  "copies_full",
  "files_full",
  "mail_unreadable",
  "mail_too_large",
  "mail_too_deep",
  "work_unreadable",
  "work_damaged",
  "work_newer",
  "work_too_large",
  "work_of_another_account",
  "work_of_another_workspace",
  "passphrase_wrong",
  "app_outdated",
  "server_outdated",
  "unknown",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Where in a file a reading stopped. */
export interface FilePlace {
  file?: string;
  sheet?: string;
  /** The number a spreadsheet shows beside the row, or the line of a text. */
  line?: number;
  /** The piece inside of a workbook or of a message. */
  part?: string;
}

export type Failure = { ok: false; code: ErrorCode; at?: FilePlace };
export type Result<T = unknown> = ({ ok: true } & T) | Failure;

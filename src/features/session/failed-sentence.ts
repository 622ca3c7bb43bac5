import type { ErrorCode } from "#domain/errors.ts";
import type { I18n } from "#i18n/index.ts";

/** Why signing in failed. Nothing is recorded on this device yet, so no sentence says that it is kept. */
export function failedSentence({ t }: Pick<I18n, "t">, code: ErrorCode): string {
  if (code === "offline" || code === "server_silent" || code === "server_error")
    return t(`session.failed.${code}`);
  return t(`errors.${code}`);
}

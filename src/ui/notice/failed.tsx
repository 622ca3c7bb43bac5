import { Show } from "solid-js";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "./notice.tsx";

/** Why it did not work, said at once; nothing when it did. */
export function Failed(props: {
  code: ErrorCode | undefined;
  /** It is done with the server or not at all: nothing was kept that would leave later. */
  needsNetwork?: boolean;
}) {
  const { t } = useI18n();
  const sentence = (code: ErrorCode) =>
    props.needsNetwork && code === "offline" ? t("shell.needsNetwork") : t(`errors.${code}`);
  return (
    <Show when={props.code}>
      {(code) => (
        <Notice tone="danger" announce>
          {sentence(code())}
        </Notice>
      )}
    </Show>
  );
}

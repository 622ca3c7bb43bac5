import { Show } from "solid-js";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "./notice.tsx";

/** Why it did not work, said at once; nothing when it did. */
export function Failed(props: { code: ErrorCode | undefined }) {
  const { t } = useI18n();
  return (
    <Show when={props.code}>
      {(code) => (
        <Notice tone="danger" announce>
          {t(`errors.${code()}`)}
        </Notice>
      )}
    </Show>
  );
}

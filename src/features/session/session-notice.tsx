import { Show } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "#ui/notice/notice.tsx";

/** Why one is back here without having asked: access taken away, a device that refused to open. */
export function SessionNotice() {
  const { t } = useI18n();
  const session = useSession();
  return (
    <Show when={session.notice()}>
      {(code) => (
        <Notice tone="danger" announce>
          {t(`errors.${code()}`)}
          <Show when={session.dropped() > 0}> {t("session.dropped", { count: session.dropped() })}</Show>
        </Notice>
      )}
    </Show>
  );
}

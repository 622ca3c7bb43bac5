import { Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import type { createAttempt } from "./attempt.ts";
import { saveWork } from "./save-work.ts";
import type { LeavingReason, SavedWork } from "./sign-out-sheet.tsx";

/** The file was offered: only the person knows whether it was kept. */
export function SavedStep(props: {
  saved: SavedWork;
  reason: LeavingReason;
  leaving: ReturnType<typeof createAttempt>;
  /** Something was written since the file was made. */
  hasMore: boolean;
  onAgain: () => void;
  onLeave: () => void;
}) {
  const { t } = useI18n();
  return (
    <>
      <p>{t("session.export.savedText", { name: props.saved.name, count: props.saved.work.count })}</p>
      <p class="muted small">{t("session.export.savedHow")}</p>
      <Show when={props.hasMore}>
        <Notice tone="info" announce>
          {t("session.export.more")}
        </Notice>
      </Show>
      <div class="signout">
        <Show
          when={!props.hasMore}
          fallback={
            <Button variant="primary" block onClick={() => props.onAgain()}>
              {t("session.export.anew")}
            </Button>
          }
        >
          <Button variant="danger-fill" block busy={props.leaving.busy()} onClick={() => props.onLeave()}>
            {props.leaving.busy() ? t("session.out.leaving") : t(`session.out.confirm.${props.reason}`)}
          </Button>
          <Button
            variant="secondary"
            block
            disabled={props.leaving.busy()}
            onClick={() => saveWork(props.saved)}
          >
            {t("session.export.again")}
          </Button>
        </Show>
      </div>
    </>
  );
}

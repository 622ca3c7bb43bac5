import NotebookPen from "lucide-solid/icons/notebook-pen";
import { For, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { requestOf } from "./draft-key.ts";
import { useLogSheet } from "./log-context.ts";
import { useLeftDrafts } from "./use-drafts.ts";

/** Says that « Consigner » was left half written, by a reload or a killed tab as much as by its cross. */
export default function KeptDrafts(props: { class?: string }) {
  const sheet = useLogSheet();
  return (
    <Show when={!sheet.isOpen()}>
      <DraftList class={props.class} />
    </Show>
  );
}

/** The forms left half written, each to be taken up again; but the one that is in sight. */
export function DraftList(props: { class?: string; except?: string }) {
  const { t } = useI18n();
  const sheet = useLogSheet();
  const all = useLeftDrafts();
  const drafts = () => all().filter(({ key }) => key !== props.except);
  return (
    <Show when={drafts().length > 0}>
      <div class={props.class}>
        <For each={drafts()}>
          {({ key, what, when }) => (
            <Notice
              tone="info"
              icon={NotebookPen}
              title={what}
              action={
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={t("interactions.draftResumeOf", { what })}
                  onClick={() => sheet.open(requestOf(key))}
                >
                  {t("interactions.draftResume")}
                </Button>
              }
            >
              {t("interactions.draftWaits", { when })}
            </Notice>
          )}
        </For>
      </div>
    </Show>
  );
}

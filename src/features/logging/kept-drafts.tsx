import NotebookPen from "lucide-solid/icons/notebook-pen";
import { For, Show } from "solid-js";
import { useKeptDrafts } from "#data/drafts.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { useLogSheet } from "./log-context.ts";
import { isWorthKeeping, type LogDraft } from "./log-draft.ts";
import { namesIn } from "./names.ts";

/** Says that « Consigner » was left half written, by a reload or a killed tab as much as by its cross. */
export default function KeptDrafts(props: { class?: string }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const sheet = useLogSheet();
  const drafts = useKeptDrafts<LogDraft>("log");
  const kept = () => drafts().filter(({ value }) => isWorthKeeping(value));

  const what = ({ kind, people }: LogDraft) =>
    t(`interactions.about.${kind}`, {
      names: namesIn(
        i18n,
        people.map(({ name }) => name),
      ),
    });
  const when = (keptAt: number) => {
    const at = new Date(keptAt).toISOString();
    const isToday = format.dayOf(at) === format.today();
    return isToday ? t("sync.atTime", { time: format.time(at) }) : format.instant(at);
  };
  /** « log » is a new interaction, « log <id> » one that exists. */
  const resume = (key: string) => {
    const [, id] = key.split(" ");
    sheet.open(id ? { interaction_id: id } : {});
  };

  return (
    <Show when={kept().length > 0 && !sheet.isOpen()}>
      <div class={props.class}>
        <For each={kept()}>
          {({ key, value, kept_at }) => (
            <Notice
              tone="info"
              icon={NotebookPen}
              title={what(value)}
              action={
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={t("interactions.draftResumeOf", { what: what(value) })}
                  onClick={() => resume(key)}
                >
                  {t("interactions.draftResume")}
                </Button>
              }
            >
              {t("interactions.draftWaits", { when: when(kept_at) })}
            </Notice>
          )}
        </For>
      </div>
    </Show>
  );
}

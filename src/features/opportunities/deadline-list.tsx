import { For, Show } from "solid-js";
import { countdownTo } from "#domain/opportunities/countdown.ts";
import { deadlinesOf, isOver } from "#domain/opportunities/deadline.ts";
import { useI18n } from "#i18n/index.ts";
import { Tag } from "#ui/tag/tag.tsx";
import { useOpportunityWords } from "./opportunity-words.ts";

/** Each deadline, the earliest first: what is due, when, and how long is left. */
export function DeadlineList(props: { deadlines: readonly string[] }) {
  const { t, format, now, timeZone } = useI18n();
  const words = useOpportunityWords();
  const deadlines = () => deadlinesOf(props.deadlines);
  /** The instant, read with the day so that the list follows it. */
  const at = () => {
    format.today();
    return now();
  };
  return (
    <Show
      when={deadlines().length > 0}
      fallback={<p class="muted small">{t("opportunities.deadline.none")}</p>}
    >
      <ul class="list opp-deadlines">
        <For each={deadlines()}>
          {(one) => (
            <li class="row" data-past={isOver(one, at()) ? "" : undefined}>
              <div class="row__body">
                <span class="row__title">{words.deadline(one)}</span>
                <p class="row__meta">
                  {[
                    t(`opportunities.deadline.kind.${one.kind}`),
                    words.countdown(countdownTo(one, at(), timeZone())),
                    one.isPostmarked && t("opportunities.deadline.postmarked"),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <Show when={one.isToConfirm}>
                <div class="row__end">
                  <Tag tone="light">{t("opportunities.deadline.toConfirm")}</Tag>
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

import Check from "lucide-solid/icons/check";
import CircleHelp from "lucide-solid/icons/circle-question-mark";
import { createMemo, For, Show } from "solid-js";
import { languageWord } from "#domain/artists/languages.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";

const sets = ["disciplines", "career_stages", "regions", "languages", "memberships", "communities"] as const;

/** The lines of a text, without the marks that were put before them. */
export const linesOf = (text: string | undefined): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.replace(/^[-–•*]\s*/, "").trim())
    .filter((line) => line !== "");

/** Who it is open to: what files can be compared with, then what only people can judge. */
export function CriteriaList(props: { opportunity: Opportunity }) {
  const { t, format, locale } = useI18n();
  const compared = createMemo(() =>
    sets.flatMap((field) => {
      const held = props.opportunity[field];
      if (held.length === 0) return [];
      const values = field === "languages" ? held.map((one) => languageWord(one, locale())) : held;
      return [t(`opportunities.open_to.${field}`, { values: format.list(values) })];
    }),
  );
  const judged = createMemo(() => linesOf(props.opportunity.criteria));
  return (
    <Show
      when={compared().length + judged().length > 0}
      fallback={<p class="muted small">{t("opportunities.noCriteria")}</p>}
    >
      <ul class="crits">
        <For each={compared()}>
          {(line) => (
            <li class="crit">
              <Icon of={Check} />
              <span>
                {line}
                <span class="visually-hidden">{` (${t("opportunities.compared")})`}</span>
              </span>
            </li>
          )}
        </For>
        <For each={judged()}>
          {(line) => (
            <li class="crit" data-judged>
              <Icon of={CircleHelp} />
              <span>
                {line}
                <span class="visually-hidden">{` (${t("opportunities.judged")})`}</span>
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

import { createMemo, For, Match, Show, Switch } from "solid-js";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { useCanWrite, useSettled } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { List } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { EligibleRow } from "./eligible-row.tsx";
import { useEligible } from "./use-eligible.ts";
import { usePropose } from "./use-propose.ts";
import "./matching.css";

const shownAtMost = 5;

/** « Admissibles parmi nos membres 12 » on the page of an opportunity: the first of them, and the way to all. */
export default function EligibleSection(props: { opportunity: Opportunity }) {
  const { t, format } = useI18n();
  const canWrite = useCanWrite();
  const isSettled = useSettled();
  const propose = usePropose();
  const eligible = useEligible(() => props.opportunity);
  const matched = () => eligible.matched();
  /** Who fits; where few do, those who lack nothing but are to be checked come after. */
  const shown = createMemo(() => {
    const { fits = [], to_check = [] } = matched() ?? {};
    return [...fits.slice(0, shownAtMost), ...to_check.slice(0, Math.max(0, shownAtMost - fits.length))];
  });
  const all = () => {
    const { fits = [], to_check = [], lacks = [] } = matched() ?? {};
    return fits.length + to_check.length + lacks.length;
  };
  const title = () =>
    t(
      (
        {
          certain: "matching.title",
          to_confirm: "matching.titleToConfirm",
          open: "matching.titleOpen",
        } as const
      )[eligible.certainty()],
    );
  const others = () =>
    t("matching.others", {
      toCheck: matched()?.to_check.length ?? 0,
      lacks: matched()?.lacks.length ?? 0,
    });

  return (
    <Section
      title={title()}
      note={
        eligible.isReady() && matched() && eligible.certainty() !== "open"
          ? format.number(matched()?.fits.length ?? 0)
          : ""
      }
      action={
        <Show when={all() > 0}>
          <a class="link small" href={`/opportunites/${props.opportunity.id}/admissibles`}>
            {t("matching.seeList")}
          </a>
        </Show>
      }
    >
      <Switch fallback={<ListSkeleton rows={4} />}>
        <Match when={eligible.closed()}>
          {(reason) => <p class="muted small">{t(`matching.closed.${reason()}`)}</p>}
        </Match>
        <Match when={eligible.isReady() && (all() > 0 || isSettled())}>
          <Show
            when={shown().length > 0}
            fallback={
              <Card>
                <EmptyState
                  level={3}
                  title={t(all() > 0 ? "matching.nobody" : "matching.empty")}
                  text={t(all() > 0 ? "matching.nobodyText" : "matching.emptyText")}
                />
              </Card>
            }
          >
            <List label={title()}>
              <For each={shown()}>
                {(one) => (
                  <EligibleRow
                    of={one}
                    stage={eligible.begun().get(one.id)?.stage}
                    canWrite={canWrite()}
                    onPropose={() => void propose(props.opportunity, [one.id])}
                  />
                )}
              </For>
            </List>
          </Show>
          <Show when={others()}>
            <p class="muted small">{others()}</p>
          </Show>
          <Show when={props.opportunity.communities.length > 0}>
            <p class="muted small">{t("matching.consent")}</p>
          </Show>
          <Show when={eligible.isArriving()}>
            <p class="muted small">{t("matching.arriving")}</p>
          </Show>
        </Match>
      </Switch>
    </Section>
  );
}

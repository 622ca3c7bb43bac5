import { For, Show } from "solid-js";
import type { useEligibleCounts } from "#data/matching/index.ts";
import type { ArrangedOpportunity } from "#domain/opportunities/arrange.ts";
import { type Listing, SelectTick } from "#features/lists/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Row } from "#ui/row/row.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { CountdownBlock } from "./countdown-block.tsx";
import { useOpportunityWords } from "./opportunity-words.ts";

const shownWords = 3;

/** One opportunity of the list: how long is left, who gives how much, what it is about. */
export function OpportunityRowLine(props: {
  row: ArrangedOpportunity;
  href: string;
  current: boolean;
  selection: Listing<ArrangedOpportunity>["selection"];
  eligibleOf: ReturnType<typeof useEligibleCounts>;
}) {
  const { t } = useI18n();
  const words = useOpportunityWords();
  const fields = () => props.row.fields;
  const closing = () =>
    props.row.countdown && props.row.countdown.state !== "ahead"
      ? words.countdown(props.row.countdown)
      : undefined;
  const amount = () => {
    const text = words.amount(fields());
    return text && text.charAt(0).toLocaleLowerCase() + text.slice(1);
  };
  const counted = props.eligibleOf(() => props.row);
  /** What is open to all says nothing of who fits. */
  const eligible = () => {
    const { fits, certainty } = counted() ?? {};
    return fits === undefined || !certainty || certainty === "open"
      ? undefined
      : t(`matching.fitting.${certainty}`, { count: fits });
  };
  const tags = () => [
    t(`opportunities.kind.${fields().kind}`),
    ...[...fields().disciplines, ...fields().tags].slice(0, shownWords - 1),
  ];
  return (
    <Row
      as="div"
      data-row={props.row.id}
      href={props.selection.isOn() ? undefined : props.href}
      current={props.current}
      top
      start={
        <Show when={props.selection.isOn()} fallback={<CountdownBlock of={fields()} />}>
          <SelectTick
            selection={props.selection}
            id={props.row.id}
            label={t("lists.pick", { name: props.row.title })}
            fills
          />
        </Show>
      }
      title={<b class="opps__title">{props.row.title}</b>}
      meta={
        <>
          {[fields().funder, amount(), closing(), eligible()].filter(Boolean).join(" · ")}
          <span class="opps__tags">
            <For each={tags()}>{(tag) => <Tag>{tag}</Tag>}</For>
            <Show when={fields().status === "to_confirm" || props.row.deadline?.isToConfirm}>
              <Tag tone="light">{t("opportunities.status.to_confirm")}</Tag>
            </Show>
            <Show when={fields().archived}>
              <Tag tone="outline">{t("opportunities.field.archived")}</Tag>
            </Show>
            <RefusedTag table="opportunities" id={props.row.id} />
          </span>
        </>
      }
    />
  );
}

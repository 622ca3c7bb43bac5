import { Show } from "solid-js";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import type { OpportunityRow } from "#domain/opportunities/opportunity-row.ts";
import { FactLine } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Fact, Facts } from "#ui/facts/facts.tsx";

/** What kind of opportunity it is, how sure, how often, and the edition before it. */
export function OpportunityFacts(props: { opportunity: Opportunity; previous: OpportunityRow | undefined }) {
  const { t } = useI18n();
  return (
    <Facts>
      <FactLine
        name={t("opportunities.field.kind")}
        value={t(`opportunities.kind.${props.opportunity.kind}`)}
      />
      <FactLine
        name={t("opportunities.field.status")}
        value={t(`opportunities.status.${props.opportunity.status}`)}
      />
      <FactLine name={t("opportunities.field.funder")} value={props.opportunity.funder} />
      <FactLine name={t("opportunities.field.program")} value={props.opportunity.program} />
      <FactLine
        name={t("opportunities.field.recurrence")}
        value={props.opportunity.recurrence && t(`opportunities.recurrence.${props.opportunity.recurrence}`)}
      />
      <FactLine name={t("opportunities.field.source")} value={props.opportunity.source} />
      <Show when={props.previous}>
        {(previous) => (
          <Fact name={t("opportunities.field.previous_id")}>
            <a class="link" href={`/opportunites/${previous().id}`}>
              {previous().title}
            </a>
          </Fact>
        )}
      </Show>
    </Facts>
  );
}

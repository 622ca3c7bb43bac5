import { Show, Suspense } from "solid-js";
import { useOpportunity } from "#data/opportunities/index.ts";
import { deadlinesOf } from "#domain/opportunities/deadline.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { Peek } from "#features/lists/index.ts";
import { EligibleSection } from "#features/matching/index.ts";
import { useI18n } from "#i18n/index.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Section } from "#ui/section/section.tsx";
import { CriteriaList } from "./criteria-list.tsx";
import { DeadlineList } from "./deadline-list.tsx";
import { DocumentsAsked } from "./documents-asked.tsx";
import { OpportunityHead } from "./opportunity-head.tsx";

/** A glance at the opportunity chosen in the list. */
export function OpportunityPeek(props: { id: string | undefined }) {
  const { t } = useI18n();
  const opportunity = useOpportunity(() => props.id);
  return (
    <Peek
      id={props.id}
      of={opportunity()}
      label={t("opportunities.peek")}
      empty={t("opportunities.peekEmpty")}
      keys={t("opportunities.peekKeys")}
    >
      {(found) => <Glance opportunity={found()} />}
    </Peek>
  );
}

function Glance(props: { opportunity: Opportunity }) {
  const { t, format } = useI18n();
  const address = () => `/opportunites/${props.opportunity.id}`;
  const note = () =>
    props.opportunity.verified_on &&
    t("opportunities.criteriaVerified", { day: format.day(props.opportunity.verified_on) });
  return (
    <>
      <OpportunityHead
        opportunity={props.opportunity}
        href={address()}
        actions={
          <ButtonLink variant="secondary" href={address()}>
            {t("artists.openFile")}
          </ButtonLink>
        }
      />
      <div class="peek__body">
        <Suspense>
          <EligibleSection opportunity={props.opportunity} />
        </Suspense>
        <Show when={deadlinesOf(props.opportunity.deadlines).length > 1}>
          <Section title={t("opportunities.section.deadlines")}>
            <div class="card">
              <DeadlineList deadlines={props.opportunity.deadlines} />
            </div>
          </Section>
        </Show>
        <Section
          title={t("opportunities.section.eligibility")}
          action={<span class="muted small">{note() ?? t("opportunities.neverVerified")}</span>}
        >
          <div class="card card__body">
            <CriteriaList opportunity={props.opportunity} />
          </div>
        </Section>
        <Show when={props.opportunity.documents_asked}>
          {(text) => (
            <Section title={t("opportunities.section.documents")}>
              <DocumentsAsked text={text()} />
            </Section>
          )}
        </Show>
      </div>
    </>
  );
}

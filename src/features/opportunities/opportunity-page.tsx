import { useParams } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { useOpportunitiesIndex, useOpportunity } from "#data/opportunities/index.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { EligibleSection } from "#features/matching/index.ts";
import { FieldRows, MissingRecord, SectionCard, Words } from "#features/sections/index.ts";
import { RefusedRecord } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { RecordPage } from "#ui/page/record-page.tsx";
import { CriteriaList } from "./criteria-list.tsx";
import { DeadlineList } from "./deadline-list.tsx";
import { DocumentsAsked } from "./documents-asked.tsx";
import { NextEditionNotice } from "./next-edition-notice.tsx";
import { OpportunityFacts } from "./opportunity-facts.tsx";
import { OpportunityField } from "./opportunity-field.tsx";
import { createOpportunityForm, type OpportunitySection, opportunityFields } from "./opportunity-form.ts";
import { OpportunityHead } from "./opportunity-head.tsx";
import { OpportunityMenu } from "./opportunity-menu.tsx";
import { VerifiedNote } from "./verified-note.tsx";
import "./opportunities.css";

/** One opportunity: by when, how much, for whom, with what documents. */
export default function OpportunityPage() {
  const params = useParams<{ id: string }>();
  const { t } = useI18n();
  const database = useDatabase();
  const opportunity = useOpportunity(() => params.id);
  return (
    <RecordPage
      record={opportunity()}
      back={{ href: "/opportunites", label: t("opportunities.title") }}
      missingTitle={t("artists.notFound")}
      missing={
        <MissingRecord
          id={params.id}
          store={database.opportunities}
          title={t("opportunities.title")}
          back={{ href: "/opportunites", label: t("opportunities.backToList") }}
        />
      }
    >
      {(found) => <OpportunityFile opportunity={found()} />}
    </RecordPage>
  );
}

function OpportunityFile(props: { opportunity: Opportunity }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const index = useOpportunitiesIndex();
  const previous = () => index.get(props.opportunity.previous_id);
  const section = (
    name: OpportunitySection,
    isFilled: boolean,
    view: () => JSX.Element,
    action?: JSX.Element,
  ) => (
    <Section
      name={name}
      opportunity={props.opportunity}
      canEdit={canWrite()}
      isFilled={isFilled}
      action={action}
    >
      {view()}
    </Section>
  );
  return (
    <>
      <SubBar
        back={{ href: "/opportunites", label: t("opportunities.title") }}
        current={props.opportunity.title}
        actions={
          <Show when={canWrite()}>
            <OpportunityMenu opportunity={props.opportunity} />
          </Show>
        }
      />
      <div class="page opp-page stack">
        <OpportunityHead opportunity={props.opportunity} />
        <Suspense>
          <RefusedRecord table="opportunities" id={props.opportunity.id} what={props.opportunity.title} />
        </Suspense>
        <Show when={props.opportunity.archived}>
          <Notice tone="info">{t("opportunities.isArchived")}</Notice>
        </Show>
        <Show when={props.opportunity.status === "cancelled"}>
          <Notice tone="info">{t("opportunities.isCancelled")}</Notice>
        </Show>
        <NextEditionNotice opportunity={props.opportunity} canEdit={canWrite()} />
        <Suspense>
          <EligibleSection opportunity={props.opportunity} />
        </Suspense>
        {section("deadlines", true, () => (
          <DeadlineList deadlines={props.opportunity.deadlines} />
        ))}
        {section(
          "eligibility",
          true,
          () => (
            <CriteriaList opportunity={props.opportunity} />
          ),
          <VerifiedNote opportunity={props.opportunity} canEdit={canWrite()} />,
        )}
        {section("documents", Boolean(props.opportunity.documents_asked), () => (
          <DocumentsAsked text={props.opportunity.documents_asked} />
        ))}
        {section("identity", true, () => (
          <OpportunityFacts opportunity={props.opportunity} previous={previous()} />
        ))}
        {section("note", Boolean(props.opportunity.note), () => (
          <p class="prose">{props.opportunity.note}</p>
        ))}
        {section("tags", props.opportunity.tags.length > 0, () => (
          <Words words={props.opportunity.tags} />
        ))}
      </div>
    </>
  );
}

function Section(props: {
  name: OpportunitySection;
  opportunity: Opportunity;
  canEdit: boolean;
  isFilled: boolean;
  action?: JSX.Element;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const { form, editing } = createOpportunityForm(() => props.opportunity, props.name);
  return (
    <SectionCard
      name={props.name}
      title={t(`opportunities.section.${props.name}`)}
      editing={editing}
      canEdit={props.canEdit}
      action={props.action}
      fields={() => (
        <FieldRows
          rows={opportunityFields[props.name]}
          field={(name) => <OpportunityField form={form} name={name} />}
        />
      )}
    >
      <Show when={props.isFilled} fallback={<p class="muted small">{t("artists.nothingYet")}</p>}>
        {props.children}
      </Show>
    </SectionCard>
  );
}

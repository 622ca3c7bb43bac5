import { For, type JSX, Show } from "solid-js";
import { useApplicationsIndex } from "#data/applications/index.ts";
import { usePeopleNamed } from "#data/artists/index.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Application } from "#domain/applications/application.ts";
import { FactLine, FieldRows, SectionCard } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { Fact, Facts } from "#ui/facts/facts.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { ApplicationField } from "./application-field.tsx";
import { type ApplicationSection, applicationFields, createApplicationForm } from "./application-form.ts";
import type { ApplicationFacts } from "./use-facts.ts";

interface Shown {
  application: Application;
  facts: ApplicationFacts;
  team: TeamDirectory;
  canEdit: boolean;
}

/** What is said of an application, section by section, each edited in its place. */
export function ApplicationSections(props: Shown) {
  const section = (name: ApplicationSection, view: () => JSX.Element, isFilled = true) => (
    <Section name={name} application={props.application} canEdit={props.canEdit} isFilled={isFilled}>
      {view()}
    </Section>
  );
  const hasReport = () =>
    props.application.stage === "accepted" ||
    Boolean(props.application.report_due_on ?? props.application.report_sent_on);
  return (
    <>
      {section("about", () => (
        <About {...props} />
      ))}
      {section("amounts", () => (
        <Amounts {...props} />
      ))}
      {section("dates", () => (
        <Dates {...props} />
      ))}
      <Show when={hasReport()}>
        {section("report", () => (
          <Report {...props} />
        ))}
      </Show>
      {section(
        "note",
        () => (
          <p class="prose">{props.application.note}</p>
        ),
        Boolean(props.application.note),
      )}
    </>
  );
}

function Section(props: {
  name: ApplicationSection;
  application: Application;
  canEdit: boolean;
  isFilled: boolean;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const { form, editing } = createApplicationForm(() => props.application, props.name);
  return (
    <SectionCard
      name={props.name}
      title={t(`applications.section.${props.name}`)}
      editing={editing}
      canEdit={props.canEdit}
      fields={() => (
        <FieldRows
          rows={applicationFields[props.name]}
          field={(name) => <ApplicationField form={form} name={name} />}
        />
      )}
    >
      <Show when={props.isFilled} fallback={<p class="muted small">{t("artists.nothingYet")}</p>}>
        {props.children}
      </Show>
    </SectionCard>
  );
}

function About(props: Shown) {
  const { t } = useI18n();
  const named = usePeopleNamed();
  const organizations = useOrganizationsIndex();
  const one = () => props.application;
  const opportunity = () => props.facts.opportunity(one());
  return (
    <Facts>
      <For each={named(one().people)}>
        {(person, n) => (
          <Fact name={n() === 0 ? t("applications.field.people") : ""}>
            <a class="link" href={`/artistes/${person.id}/candidatures`}>
              {person.display_name}
            </a>
          </Fact>
        )}
      </For>
      <Show when={opportunity()}>
        {(found) => (
          <Fact name={t("applications.field.opportunity_id")}>
            <a class="link" href={`/opportunites/${found().id}`}>
              {found().title}
            </a>
          </Fact>
        )}
      </Show>
      <FactLine name={t("applications.field.title")} value={one().title} />
      <FactLine name={t("applications.field.funder")} value={props.facts.funder(one())} />
      <FactLine name={t("applications.field.program")} value={opportunity()?.program ?? one().program} />
      <Show when={organizations.get(one().organization_id)}>
        {(organization) => (
          <Fact name={t("applications.field.organization_id")}>
            <a class="link" href={`/organismes/${organization().id}`}>
              {organization().name}
            </a>
          </Fact>
        )}
      </Show>
      <Show when={props.team.byId(one().adviser_id)}>
        {(member) => (
          <Fact name={t("applications.field.adviser_id")}>
            <Who name={member().display_name} tape={member().tape} />
          </Fact>
        )}
      </Show>
      <FactLine
        name={t("applications.field.support")}
        value={one().support && t(`applications.support.${one().support!}`)}
      />
      <Lineage {...props} />
    </Facts>
  );
}

/** What it was made again from, and what was made again from it. */
function Lineage(props: Shown) {
  const { t, format } = useI18n();
  const index = useApplicationsIndex();
  const earlier = () => index.get(props.application.resubmission_of);
  const later = () => index.rows().filter((one) => one.resubmission_of === props.application.id);
  const line = (one: Application, name: string) => (
    <Fact name={name}>
      <a class="link" href={`/candidatures/${one.id}`}>
        {props.facts.what(one)}
      </a>{" "}
      <span class="muted small">{format.day(one.created_at)}</span>
    </Fact>
  );
  return (
    <>
      <Show when={earlier()}>{(one) => line(one(), t("applications.resubmissionOf"))}</Show>
      <For each={later()}>{(one) => line(one, t("applications.resubmittedAs"))}</For>
    </>
  );
}

function Amounts(props: Shown) {
  const { t } = useI18n();
  const money = (cents: number | undefined) =>
    cents === undefined ? t("artists.nothingYet") : props.facts.money(cents);
  return (
    <Facts>
      <FactLine
        name={t("applications.field.requested_cents")}
        value={money(props.application.requested_cents)}
      />
      <Show when={props.application.stage === "accepted" || props.application.granted_cents !== undefined}>
        <FactLine
          name={t("applications.field.granted_cents")}
          value={money(props.application.granted_cents)}
        />
      </Show>
    </Facts>
  );
}

function Dates(props: Shown) {
  const { t, format } = useI18n();
  const one = () => props.application;
  const long = (day: string | undefined) => day && format.day(day, "long");
  const deadline = () => props.facts.deadline(one());
  return (
    <Facts>
      <Show
        when={deadline()}
        fallback={<Fact name={t("applications.deadline")}>{t("artists.nothingYet")}</Fact>}
      >
        {(day) => (
          <Fact name={t("applications.deadline")}>
            {long(day())} <span class="muted small">{format.fromToday(day())}</span>
          </Fact>
        )}
      </Show>
      <FactLine name={t("applications.field.submitted_on")} value={long(one().submitted_on)} />
      <FactLine
        name={t("applications.answerExpected")}
        value={one().answered_on ? undefined : long(props.facts.opportunity(one())?.answer_on)}
      />
      <FactLine name={t("applications.field.answered_on")} value={long(one().answered_on)} />
    </Facts>
  );
}

function Report(props: Shown) {
  const { t, format } = useI18n();
  const due = () => props.application.report_due_on;
  const sent = () => props.application.report_sent_on;
  return (
    <Show when={due() ?? sent()} fallback={<p class="muted small">{t("artists.nothingYet")}</p>}>
      <Facts>
        <Show when={due()}>
          {(day) => (
            <Fact name={t("applications.field.report_due_on")}>
              {format.day(day(), "long")}{" "}
              <Show when={!sent() && day() < format.today()}>
                <Tag tone="danger">{t("applications.reportLate")}</Tag>
              </Show>
            </Fact>
          )}
        </Show>
        <FactLine
          name={t("applications.field.report_sent_on")}
          value={sent() && format.day(sent()!, "long")}
        />
      </Facts>
    </Show>
  );
}

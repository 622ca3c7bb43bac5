import ClockAlert from "lucide-solid/icons/clock-alert";
import { createMemo, For, Show } from "solid-js";
import { useApplicationsIndex } from "#data/applications/index.ts";
import type { Application } from "#domain/applications/application.ts";
import { isReportDue } from "#domain/applications/report-task.ts";
import { isUnsent } from "#domain/applications/stage.ts";
import { addDays, daysBetween } from "#domain/days.ts";
import { compareBytes } from "#domain/record/values.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { useApplicationFacts } from "./use-facts.ts";

const shown = 5;
/** How far ahead deadlines and reports are looked for, and how long an application that was missed is still told. */
const aheadDays = 45;
const missedDays = 7;

interface Dated {
  application: Application;
  day: string;
}

/** On the home page: applications to be sent before long, and reports that funders wait for. */
export default function TodayBlocks() {
  const { t, format } = useI18n();
  const index = useApplicationsIndex();
  const facts = useApplicationFacts();
  const inOrder = (of: readonly Dated[]) =>
    [...of]
      .sort((a, b) => compareBytes(a.day, b.day) || compareBytes(a.application.id, b.application.id))
      .slice(0, shown);
  const deadlines = createMemo(() => {
    const [from, to] = [addDays(format.today(), -missedDays), addDays(format.today(), aheadDays)];
    return inOrder(
      index
        .rows()
        .filter(isUnsent)
        .flatMap((application) => {
          const day = facts.deadline(application);
          return day && day >= from && day <= to ? [{ application, day }] : [];
        }),
    );
  });
  const reports = createMemo(() => {
    const to = addDays(format.today(), aheadDays);
    return inOrder(
      index
        .rows()
        .filter(isReportDue)
        .flatMap((application) => {
          const day = application.report_due_on;
          return day && day <= to ? [{ application, day }] : [];
        }),
    );
  });
  return (
    <>
      <Block title={t("applications.today.title")} of={deadlines()} />
      <Block title={t("applications.today.reports")} of={reports()} />
    </>
  );
}

function Block(props: { title: string; of: readonly Dated[] }) {
  const { t } = useI18n();
  const facts = useApplicationFacts();
  const byId = createMemo(() => new Map(props.of.map((one) => [one.application.id, one])));
  return (
    <Show when={byId().size > 0}>
      <Section
        title={props.title}
        action={
          <a class="link" href="/candidatures">
            {t("applications.today.all")}
          </a>
        }
      >
        <List label={props.title}>
          <For each={[...byId().keys()]}>
            {(id) => (
              <Show when={byId().get(id)}>
                {(one) => (
                  <Row
                    href={`/candidatures/${id}`}
                    title={facts.what(one().application)}
                    meta={[facts.who(one().application), facts.funder(one().application)]
                      .filter(Boolean)
                      .join(" · ")}
                    end={<DayTag day={one().day} />}
                  />
                )}
              </Show>
            )}
          </For>
        </List>
      </Section>
    </Show>
  );
}

function DayTag(props: { day: string }) {
  const { t, format } = useI18n();
  const left = () => daysBetween(format.today(), props.day);
  return (
    <Show
      when={left() < 0}
      fallback={
        <Tag {...(left() < 2 ? { tone: "light" as const } : {})}>
          {capitalized(format.relativeDay(props.day))}
        </Tag>
      }
    >
      <Tag tone="danger" icon={ClockAlert}>
        {t("applications.today.late", { day: format.day(props.day) })}
      </Tag>
    </Show>
  );
}

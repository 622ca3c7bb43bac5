import { usePeopleNamed } from "#data/artists/index.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import type { Application } from "#domain/applications/application.ts";
import { applicationDeadline } from "#domain/applications/application-deadline.ts";
import { amountOf } from "#domain/applications/totals.ts";
import type { OpportunityRow } from "#domain/opportunities/opportunity-row.ts";
import { useI18n } from "#i18n/index.ts";
import { writeMoney } from "#i18n/money.ts";

/** What is read of an application together with its people and its opportunity. */
export interface ApplicationFacts {
  opportunity(application: Application): OpportunityRow["fields"] | undefined;
  nameOf(personId: string): string;
  /** Who applies: people, else the organisation. */
  who(application: Application): string;
  /** What for. */
  what(application: Application): string;
  /** Both, as it is called in a sentence. */
  called(application: Application): string;
  /** What the task of its report is called. */
  reportTitle(application: Application): string;
  funder(application: Application): string | undefined;
  deadline(application: Application): string | undefined;
  /** Requested, or granted once accepted. */
  amount(application: Application): string | undefined;
  money(cents: number): string;
}

type OpportunityFields = OpportunityRow["fields"];

/** The deadlines of an opportunity are read once a minute, however many apply to it. */
const read = new WeakMap<OpportunityFields, { minute: number; day: string | undefined }>();

function deadlineOf(opportunity: OpportunityFields | undefined, now: Date): string | undefined {
  if (!opportunity) return undefined;
  const minute = Math.floor(now.getTime() / 60_000);
  const known = read.get(opportunity);
  if (known?.minute === minute) return known.day;
  const day = applicationDeadline({}, opportunity, now);
  read.set(opportunity, { minute, day });
  return day;
}

export function useApplicationFacts(): ApplicationFacts {
  const { t, format, locale, now } = useI18n();
  const opportunities = useOpportunitiesIndex();
  const organizations = useOrganizationsIndex();
  const named = usePeopleNamed();
  const money = (cents: number) => writeMoney(locale(), cents);
  const opportunity = (one: Application) => opportunities.get(one.opportunity_id)?.fields;

  function who(one: Application): string {
    const names = named(one.people).map(({ display_name }) => display_name);
    if (names.length > 0) return format.list(names);
    return organizations.get(one.organization_id)?.name ?? t("applications.nobody");
  }
  const what = (one: Application) =>
    one.title ?? opportunity(one)?.title ?? one.program ?? t("applications.untitled");

  return {
    opportunity,
    nameOf: (id) => named([id])[0]?.display_name ?? "",
    who,
    what,
    reportTitle: (one) => t("applications.reportTask", { what: what(one) }).slice(0, 300),
    called: (one) => `${who(one)}, ${what(one)}`,
    funder: (one) => opportunity(one)?.funder ?? one.funder,
    deadline: (one) => one.deadline_on ?? deadlineOf(opportunity(one), now()),
    amount(one) {
      const cents = amountOf(one);
      return cents === undefined ? undefined : money(cents);
    },
    money,
  };
}

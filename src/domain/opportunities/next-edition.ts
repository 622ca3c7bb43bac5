import { given } from "../record/given.ts";
import { stableId } from "../record/stable-id.ts";
import { deadlinesOf, isClosed, writeDeadline } from "./deadline.ts";
import type { Opportunity, OpportunityDraft } from "./opportunity.ts";

const monthsOf = { yearly: 12, half_yearly: 6 } as const;

/** What people write for « never »: no day comes after it. */
const lastDay = "9999-12-31";

/** The same day so many months later; the last of the month when it has no such day, of the calendar when it ends. */
export function addMonths(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.getUTCFullYear() > 9999 ? lastDay : date.toISOString().slice(0, 10);
}

/** The id of the edition after one: two advisers who prepare it without a network make one record. */
export function nextEditionId(opportunity: Pick<Opportunity, "id" | "workspace_id">): Promise<string> {
  return stableId(opportunity.workspace_id, "opportunity", opportunity.id, "next edition");
}

/** Whether it is time to prepare the next edition: it comes back, and every deadline of this one went by. */
export function isNextEditionDue(
  { recurrence, deadlines, archived }: Pick<Opportunity, "recurrence" | "deadlines" | "archived">,
  now: Date,
): boolean {
  return recurrence !== undefined && !archived && isClosed(deadlines, now);
}

/** The next edition, as far as this one tells: its days are expected only, and nobody verified it. */
export function nextEdition(opportunity: Opportunity): OpportunityDraft {
  const months = monthsOf[opportunity.recurrence ?? "yearly"];
  const { title, kind, funder, organization_id, program, url, answer_on } = opportunity;
  const { amount_min_cents, amount_max_cents, criteria, documents_asked, note, recurrence, source } =
    opportunity;
  const { disciplines, career_stages, regions, languages, memberships, communities, tags } = opportunity;
  return {
    ...given({ funder, organization_id, program, url, amount_min_cents, amount_max_cents }),
    ...given({ criteria, documents_asked, note, recurrence, source }),
    title: months === 12 ? inNextYear(title) : title,
    kind,
    status: "to_confirm",
    deadlines: deadlinesOf(opportunity.deadlines).map((deadline) =>
      writeDeadline({ ...deadline, day: addMonths(deadline.day, months), isToConfirm: true }),
    ),
    ...(answer_on ? { answer_on: addMonths(answer_on, months) } : {}),
    disciplines,
    career_stages,
    regions,
    languages,
    memberships,
    communities,
    tags,
    previous_id: opportunity.id,
  };
}

/** « Bourse 2026-2027 » → « Bourse 2027-2028 ». */
function inNextYear(title: string): string {
  return title.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + 1));
}

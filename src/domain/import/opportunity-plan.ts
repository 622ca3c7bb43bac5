// What importing opportunities would do, row by row, before anything is written.

import { languageTag } from "../artists/languages.ts";
import type { Likeness } from "../duplicates/likeness.ts";
import { nameKey } from "../duplicates/name-key.ts";
import { kindIn } from "../opportunities/call/read-call.ts";
import { deadlinesOf } from "../opportunities/deadline.ts";
import { type OpportunityDraft, opportunityRecord } from "../opportunities/opportunity.ts";
import type { RecordDefinition } from "../record/record.ts";
import { cleanDay, cleanLink, isMonthFirst, splitList, tidy } from "./cells.ts";
import {
  type KnownMember,
  type KnownOrganization,
  membersDirectory,
  organizationsDirectory,
} from "./directory.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { amountProblem } from "./money-cells.ts";
import {
  amountsIn,
  deadlinesIn,
  linesIn,
  opportunityKindOf,
  opportunityStatusOf,
  recurrenceOf,
} from "./opportunity-cells.ts";
import { type PlannedBy, planByMarks } from "./plan-by-marks.ts";
import { type CellWarning, clip, clipList, makeKeys, makeRowCells, saysYes, type Warn } from "./row-cells.ts";
import { type Table, type TableRow, valuesOf } from "./table.ts";
import { type OpportunityTarget, type SharedTarget, sharedTargets } from "./targets.ts";
import type { ValueMapping } from "./value-mapping.ts";

/** What must be known of the opportunities already there to recognise them. */
export interface KnownOpportunity {
  id: string;
  title: string;
  funder?: string;
  deadlines?: readonly string[];
  external_ids?: readonly string[];
}

/** The opportunity present that a row looks like. */
interface PresentOpportunity {
  opportunity_id: string;
  name: string;
}

export type PlannedOpportunity = PlannedBy<OpportunityDraft, PresentOpportunity>;

export interface OpportunityPlan {
  rows: PlannedOpportunity[];
  counts: Record<PlannedOpportunity["outcome"] | "warned", number>;
  shared: SharedTarget[];
}

export interface OpportunityPlanOptions {
  /** The zone of deadlines that name none: the workspace's. */
  zone: string;
  today: string;
  known?: readonly KnownOpportunity[];
  organizations?: readonly KnownOrganization[];
  members?: readonly KnownMember[];
  values?: ValueMapping;
}

const opportunity = opportunityRecord as unknown as RecordDefinition;
const texts = ["funder", "program", "source"] as const;
const lists = ["disciplines", "career_stages", "regions", "memberships", "communities", "tags"] as const;

/** Reads every row under a mapping and says what would become of it. Nothing is written. */
export function planOpportunities(
  table: Table,
  mapping: ColumnMapping<OpportunityTarget>,
  options: OpportunityPlanOptions,
): OpportunityPlan {
  const keysOf = makeKeys(table, mapping);
  const draftOf = makeReader(table, mapping, options);
  const plan = planByMarks<OpportunityDraft, PresentOpportunity>(table, {
    draftOf(row, warnings) {
      const draft = draftOf(row, warnings);
      const keys = draft ? keysOf(row) : [];
      return draft && keys.length > 0 ? { ...draft, external_ids: keys } : draft;
    },
    nameOf: ({ title }) => title,
    marksOf,
    lookedFor: marksOf,
    likenessBy,
    known: (options.known ?? []).map(({ id, ...known }) => ({
      marks: marksOf(known),
      like: { opportunity_id: id, name: known.title },
    })),
  });
  return { ...plan, shared: sharedTargets(mapping) };
}

/** An edition is its title, who gives it, and the year in which it closes last. */
function marksOf({
  title,
  funder = "",
  deadlines = [],
  external_ids = [],
}: Pick<KnownOpportunity, "title" | "funder" | "deadlines" | "external_ids">): string[] {
  const year = deadlinesOf(deadlines).at(-1)?.day.slice(0, 4) ?? "";
  return [
    ...external_ids.map((key) => `key ${key}`),
    `name ${nameKey(title)} of ${nameKey(funder)} in ${year}`,
  ];
}

function likenessBy(mark: string, { title }: OpportunityDraft): Likeness {
  const value = mark.slice(mark.indexOf(" ") + 1);
  return mark.startsWith("key ")
    ? { score: 100, reasons: [{ key: "same_key", points: 100, value }] }
    : { score: 60, reasons: [{ key: "same_name", points: 60, value: title }] };
}

function makeReader(
  table: Table,
  mapping: ColumnMapping<OpportunityTarget>,
  { zone, today, values, ...known }: OpportunityPlanOptions,
) {
  const memberOf = membersDirectory(known.members ?? []);
  const organizationOf = organizationsDirectory(known.organizations ?? []);
  const targets = new Set(mapping);
  const dates = mapping.flatMap((target, column) =>
    target === "deadlines" || target === "answer_on" || target === "verified_on"
      ? valuesOf(table, column)
      : [],
  );
  const monthFirst = isMonthFirst(dates);

  return (row: TableRow, warnings: CellWarning[]): OpportunityDraft | undefined => {
    const warn: Warn = (problem, value) => warnings.push({ problem, value });
    const cells = makeRowCells(mapping, row, warn, values);
    const title = tidy(cells.textOf("title")).replace(/\s+/g, " ") || tidy(cells.textOf("program"));
    if (!/[\p{L}\p{N}]/u.test(title)) return undefined;
    const kind = tidy(cells.textOf("kind"));
    const read = opportunityKindOf(kind);
    if (kind !== "" && !read) warn("kind_unknown", kind);
    const status = tidy(cells.textOf("status"));
    if (status !== "" && !opportunityStatusOf(status)) warn("status_unknown", status);
    const draft: OpportunityDraft = {
      title: clip(opportunity, "title", title, warn),
      kind: read ?? kindIn(title)?.value ?? (kind === "" ? "grant" : "other"),
      status: opportunityStatusOf(status) ?? (status === "" ? "confirmed" : "to_confirm"),
    };
    for (const target of texts) {
      const text = tidy(cells.textOf(target));
      if (text !== "") draft[target] = clip(opportunity, target, text, warn);
    }
    for (const target of lists) {
      const list = clipList(opportunity, target, cells.listOf(target), warn);
      if (list.length > 0) draft[target] = list;
    }
    const languages = [...new Set(cells.listOf("languages").map(languageTag))];
    if (languages.length > 0) draft.languages = clipList(opportunity, "languages", languages, warn);
    for (const target of ["criteria", "documents_asked", "note"] as const) {
      const text = target === "note" ? cells.textOf(target) : linesIn(cells.textOf(target));
      if (text !== "") draft[target] = clip(opportunity, target, text, warn);
    }
    const returns = tidy(cells.textOf("recurrence"));
    const recurrence = recurrenceOf(returns);
    if (returns !== "" && !recurrence) warn("recurrence_unknown", returns);
    if (recurrence && recurrence !== "once") draft.recurrence = recurrence;
    if (saysYes(tidy(cells.textOf("archived")))) draft.archived = true;
    readAmounts(draft, cells, warn);
    readDays(draft, cells, warn);
    readLinks(draft, cells, warn);
    cells.warnOfExtra();
    return draft;
  };

  type Cells = ReturnType<typeof makeRowCells<OpportunityTarget>>;

  function readAmounts(draft: OpportunityDraft, cells: Cells, warn: Warn): void {
    const [least, most] = [cells.textOf("amount_min"), cells.textOf("amount_max")];
    const [low, high] = [amountsIn(least), amountsIn(most)];
    if (least !== "" && !low) warn(amountProblem(least), least);
    if (most !== "" && !high) warn(amountProblem(most), most);
    const min = low?.min_cents ?? low?.max_cents ?? high?.min_cents;
    if (min !== undefined) draft.amount_min_cents = min;
    if (high?.max_cents !== undefined) draft.amount_max_cents = high.max_cents;
  }

  function readDays(draft: OpportunityDraft, cells: Cells, warn: Warn): void {
    const time = timeIn(tidy(cells.textOf("deadline_time")));
    const deadlines: string[] = [];
    for (const cell of cells.cellsOf("deadlines")) {
      const read = deadlinesIn(cell, { zone, today, monthFirst, ...(time ? { time } : {}) });
      deadlines.push(...read.deadlines);
      for (const value of read.invalid) warn("date_invalid", value);
    }
    const kept = clipList(opportunity, "deadlines", [...new Set(deadlines)], warn);
    if (kept.length > 0) draft.deadlines = kept;
    for (const target of ["answer_on", "verified_on"] as const) {
      const text = tidy(cells.textOf(target));
      const day = text === "" ? undefined : cleanDay(text, monthFirst);
      if (day) draft[target] = day;
      else if (text !== "") warn("date_invalid", text);
    }
  }

  function readLinks(draft: OpportunityDraft, cells: Cells, warn: Warn): void {
    const url = cells.textOf("url");
    const link = url === "" ? undefined : cleanLink(splitList(url)[0] ?? url);
    if (link) draft.url = clip(opportunity, "url", link, warn);
    else if (url !== "") warn("link_invalid", url);
    const member = tidy(cells.textOf("verified_by"));
    const memberId = member === "" ? undefined : memberOf(member);
    if (memberId) draft.verified_by = memberId;
    else if (member !== "") warn("member_unknown", member);
    const named = tidy(cells.textOf("organization"));
    const organizationId = named === "" ? undefined : organizationOf(named);
    if (organizationId) draft.organization_id = organizationId;
    else if (named !== "")
      warn(organizationId === "" ? "organization_ambiguous" : "organization_unknown", named);
    // A file without a column for it: the funder is the organization of that name, when there is one.
    const same = !targets.has("organization") && draft.funder ? organizationOf(draft.funder) : undefined;
    if (same) draft.organization_id = same;
  }
}

/** « 17:00 », « 17 h », « 5 p.m. »; nothing for other words. */
function timeIn(text: string): string | undefined {
  const [, hour = "", minutes = "00", half] =
    /^(\d{1,2}) ?(?:[:h] ?(\d{2})?)? ?([ap]\.?m\.?)?$/i.exec(text) ?? [];
  if (hour === "") return undefined;
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  return hours < 24 && Number(minutes) < 60 ? `${String(hours).padStart(2, "0")}:${minutes}` : undefined;
}

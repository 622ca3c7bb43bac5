// What importing organisations would do, row by row, before anything is written.

import { isCollective, type Likeness } from "../duplicates/likeness.ts";
import { nameKey } from "../duplicates/name-key.ts";
import { type OrganizationDraft, organizationKinds, organizationRecord } from "../network/organization.ts";
import type { RecordDefinition } from "../record/record.ts";
import { cleanLink, splitList, tidy } from "./cells.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { type PlannedBy, planByMarks } from "./plan-by-marks.ts";
import { type CellWarning, clip, clipList, makeKeys, makeRowCells } from "./row-cells.ts";
import type { Table, TableRow } from "./table.ts";
import { isListTarget, type OrganizationTarget, type SharedTarget, sharedTargets } from "./targets.ts";
import type { ValueMapping } from "./value-mapping.ts";

/** What must be known of the organisations already there to recognise them. */
export interface KnownOrganizationMarks {
  id: string;
  name: string;
  emails?: readonly string[];
  city?: string;
  external_ids?: readonly string[];
}

/** The organisation present that a row looks like. */
interface PresentOrganization {
  organization_id: string;
  name: string;
}

export type PlannedOrganization = PlannedBy<OrganizationDraft, PresentOrganization>;

export interface OrganizationPlan {
  rows: PlannedOrganization[];
  counts: Record<PlannedOrganization["outcome"] | "warned", number>;
  shared: SharedTarget[];
}

export interface OrganizationPlanOptions {
  known?: readonly KnownOrganizationMarks[];
  values?: ValueMapping;
}

const organization = organizationRecord as unknown as RecordDefinition;
type Kind = (typeof organizationKinds)[number];

/** Reads every row under a mapping and says what would become of it. Nothing is written. */
export function planOrganizations(
  table: Table,
  mapping: ColumnMapping<OrganizationTarget>,
  options: OrganizationPlanOptions = {},
): OrganizationPlan {
  const keyOf = makeKeys(table, mapping);
  const plan = planByMarks<OrganizationDraft, PresentOrganization>(table, {
    draftOf(row, warnings) {
      const draft = draftOf(row, mapping, warnings, options.values);
      const keys = draft ? keyOf(row) : [];
      return draft && keys.length > 0 ? { ...draft, external_ids: keys } : draft;
    },
    nameOf: ({ name }) => name,
    marksOf,
    lookedFor: (draft) => [...marksOf(draft).filter((each) => !each.startsWith("name ")), ...namesOf(draft)],
    likenessBy,
    known: (options.known ?? []).map(({ id, ...known }) => ({
      marks: marksOf(known),
      like: { organization_id: id, name: known.name },
    })),
  });
  return { ...plan, shared: sharedTargets(mapping) };
}

/** What it is looked for by: two of one name in two towns are two; a town that is not said could be any. */
function namesOf({ name, city }: OrganizationDraft): string[] {
  const key = `name ${nameKey(name)}`;
  return city ? [`${key} in ${nameKey(city)}`, `${key} in `] : [key];
}

/** What is known of it. An office's address is its own: here it tells. */
function marksOf(of: Omit<KnownOrganizationMarks, "id">): string[] {
  return [
    ...(of.external_ids ?? []).map((key) => `key ${key}`),
    `name ${nameKey(of.name)}`,
    `name ${nameKey(of.name)} in ${nameKey(of.city ?? "")}`,
    ...(of.emails ?? []).filter((email) => isCollective(email)).map((email) => `email ${email}`),
  ];
}

/** Why two are one: what they were found by. */
function likenessBy(mark: string, { city }: OrganizationDraft): Likeness {
  const [sort = "", value = ""] = [mark.slice(0, mark.indexOf(" ")), mark.slice(mark.indexOf(" ") + 1)];
  if (sort === "key") return { score: 100, reasons: [{ key: "same_key", points: 100, value }] };
  if (sort === "email") return { score: 60, reasons: [{ key: "same_email", points: 60, value }] };
  const place = city && !mark.endsWith(" in ") ? [{ key: "same_city" as const, points: 5, value: city }] : [];
  return { score: 55 + place.length * 5, reasons: [{ key: "same_name", points: 55 }, ...place] };
}

function draftOf(
  row: TableRow,
  mapping: ColumnMapping<OrganizationTarget>,
  warnings: CellWarning[],
  values: ValueMapping | undefined,
): OrganizationDraft | undefined {
  const warn = (problem: CellWarning["problem"], value: string) => warnings.push({ problem, value });
  const cells = makeRowCells(mapping, row, warn, values);
  const name = tidy(cells.textOf("name")).replace(/\s+/g, " ");
  if (!/[\p{L}\p{N}]/u.test(name)) return undefined;
  const draft: OrganizationDraft = { name: clip(organization, "name", name, warn) };
  for (const target of new Set(mapping)) {
    if (target === undefined || target === "name" || target === "external_ids") continue;
    if (isListTarget(target)) {
      const list = clipList(organization, target, cells.listOf(target), warn);
      if (list.length > 0) draft[target] = list;
      continue;
    }
    const text =
      target === "note" || target === "website" ? cells.textOf(target) : tidy(cells.textOf(target));
    if (text === "") continue;
    if (target === "kind") {
      const kind = organizationKindOf(text);
      if (kind) draft.kind = kind;
      else warn("kind_unknown", text);
    } else if (target === "website") {
      const link = cleanLink(splitList(text)[0] ?? text);
      if (link) draft.website = clip(organization, target, link, warn);
      else warn("link_invalid", text);
    } else draft[target] = clip(organization, target, text, warn);
  }
  cells.warnOfExtra();
  return draft;
}

const kinds: [RegExp, Kind][] = [
  [/diffus|pr[eé]sent(er|ateur)|festival|programm/i, "presenter"],
  [/bailleur|fund(er|ing)|subvention|conseil des arts|arts council|fondation|foundation/i, "funder"],
  [/m[eé]dia|journal|presse|press|radio|t[eé]l[eé]|magazine/i, "media"],
  [/[eé]cole|school|universit|c[eé]gep|coll[eè]ge|conservatoire|formation/i, "school"],
  [
    /mus[eé]e|museum|galler|galerie|th[eé][aâ]tre|salle|lieu|venue|centre d|library|biblioth|heritage|historic|art or cultural|maison de la culture|art(ist)?-run/i,
    "venue",
  ],
  [/partenaire|partner/i, "partner"],
  [/^(autre|other|divers|miscellaneous)/i, "other"],
];

/** The kind a word of a file means, in French or in English. */
function organizationKindOf(text: string): Kind | undefined {
  if ((organizationKinds as readonly string[]).includes(text)) return text as Kind;
  return kinds.find(([test]) => test.test(text))?.[1];
}

// Which fields of a record the columns of a file can fill.

/** Fields of a person, in the order the choice offers them. */
export const importTargets = [
  "display_name",
  "legal_name",
  "given_name",
  "family_name",
  "pronouns",
  "emails",
  "phones",
  "address",
  "city",
  "region",
  "postal_code",
  "country",
  "language",
  "languages",
  "disciplines",
  "practice",
  "career_stage",
  "links",
  "membership",
  "member_since",
  "member_number",
  "organization",
  "organization_role",
  "role_from",
  "role_to",
  "affiliations",
  "tags",
  "source",
  "adviser",
  "note",
  "kind",
  "provisional",
  "verified_on",
  "verified_by",
  "external_ids",
] as const;
export type ImportTarget = (typeof importTargets)[number];

/** Fields of an organisation. */
export const organizationTargets = [
  "name",
  "kind",
  "emails",
  "phones",
  "website",
  "address",
  "city",
  "region",
  "postal_code",
  "tags",
  "note",
  "external_ids",
] as const;
export type OrganizationTarget = (typeof organizationTargets)[number];

/** What a row says of an interaction; people and members are named, and recognised among those present. */
export const interactionTargets = [
  "occurred_at",
  "time",
  "people",
  "emails",
  "kind",
  "label",
  "minutes",
  "subject",
  "note",
  "member",
  "organization",
  "confidential",
] as const;
export type InteractionTarget = (typeof interactionTargets)[number];

/** What a row says of an application; who applies is named, and recognised among those present. */
export const applicationTargets = [
  "people",
  "emails",
  "organization",
  "title",
  "opportunity",
  "funder",
  "program",
  "stage",
  "requested",
  "granted",
  "deadline_on",
  "submitted_on",
  "answered_on",
  "report_due_on",
  "support",
  "adviser",
  "note",
  "source",
  "external_ids",
] as const;
export type ApplicationTarget = (typeof applicationTargets)[number];

/** What a row says of an opportunity; its organization and who verified it are named. */
export const opportunityTargets = [
  "title",
  "kind",
  "status",
  "funder",
  "organization",
  "program",
  "url",
  "deadlines",
  "deadline_time",
  "answer_on",
  "amount_min",
  "amount_max",
  "disciplines",
  "career_stages",
  "regions",
  "languages",
  "memberships",
  "communities",
  "criteria",
  "documents_asked",
  "note",
  "tags",
  "recurrence",
  "verified_on",
  "verified_by",
  "archived",
  "source",
  "external_ids",
] as const;
export type OpportunityTarget = (typeof opportunityTargets)[number];

/** What a file brings. */
export const importSubjects = [
  "people",
  "organizations",
  "interactions",
  "applications",
  "opportunities",
] as const;
export type ImportSubject = (typeof importSubjects)[number];

/** Any field that a column can fill. */
export type AnyTarget =
  | ImportTarget
  | OrganizationTarget
  | InteractionTarget
  | ApplicationTarget
  | OpportunityTarget;

/** Of each subject, the fields that columns can fill. */
export const targetsOf: Record<ImportSubject, readonly AnyTarget[]> = {
  people: importTargets,
  organizations: organizationTargets,
  interactions: interactionTargets,
  applications: applicationTargets,
  opportunities: opportunityTargets,
};

/** Targets that several columns fill together, each with its values. */
export const listTargets = [
  "emails",
  "phones",
  "languages",
  "disciplines",
  "career_stages",
  "regions",
  "memberships",
  "communities",
  "deadlines",
  "links",
  "tags",
  "affiliations",
  "external_ids",
  "people",
] as const;

/** Targets whose columns are put end to end: the lines of an address, the parts of a text. */
export const joinedTargets = ["address", "practice", "criteria", "documents_asked", "note"] as const;

/** Whether several columns may fill the target, each with its values. */
export function isListTarget(target: AnyTarget): target is (typeof listTargets)[number] {
  return (listTargets as readonly AnyTarget[]).includes(target);
}

/** Whether several columns of the target make one text. */
export function isJoinedTarget(target: AnyTarget): target is (typeof joinedTargets)[number] {
  return (joinedTargets as readonly AnyTarget[]).includes(target);
}

/** What becomes of several columns given to one field: every value, one text, or the first that says something. */
export type SharingRule = "all" | "join" | "first";

/** The fields that more than one column fills, and how. */
export interface SharedTarget {
  target: AnyTarget;
  columns: number[];
  rule: SharingRule;
}

/** Says of a mapping which fields several columns fill, so that nobody is surprised. */
export function sharedTargets(mapping: readonly (AnyTarget | undefined)[]): SharedTarget[] {
  const columnsOf = new Map<AnyTarget, number[]>();
  mapping.forEach((target, column) => {
    if (target) columnsOf.set(target, [...(columnsOf.get(target) ?? []), column]);
  });
  return [...columnsOf].flatMap(([target, columns]) => {
    if (columns.length < 2) return [];
    const rule = isListTarget(target) ? "all" : isJoinedTarget(target) ? "join" : "first";
    return [{ target, columns, rule }];
  });
}

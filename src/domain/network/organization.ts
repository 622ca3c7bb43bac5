import { choice, set, text } from "../record/kinds.ts";
import { type DraftOf, defineRecord, type RecordOf } from "../record/record.ts";

export const organizationKinds = [
  "presenter",
  "venue",
  "partner",
  "funder",
  "media",
  "school",
  "other",
] as const;

export const organizationRecord = defineRecord("organization", {
  table: "organizations",
  version: 0,
  fields: {
    name: text({ max: 200 }),
    kind: choice(organizationKinds, { optional: true }),
    emails: set(text({ max: 254, format: "email" }), { max: 20 }),
    phones: set(text({ max: 40, format: "phone" }), { max: 20 }),
    website: text({ optional: true, max: 500, format: "url" }),
    address: text({ optional: true, max: 300 }),
    city: text({ optional: true, max: 120 }),
    region: text({ optional: true, max: 120 }),
    postal_code: text({ optional: true, max: 20 }),
    tags: set(text({ max: 60 })),
    note: text({ optional: true, max: 20_000, format: "long" }),
    external_ids: set(text({ max: 200 })),
  },
});

export type Organization = RecordOf<typeof organizationRecord>;
export type OrganizationDraft = DraftOf<typeof organizationRecord>;

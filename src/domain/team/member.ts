import { choice, integer, ref, text } from "../record/kinds.ts";
import { defineRecord, type RecordOf } from "../record/record.ts";

/** From the most to the least powerful. */
export const roles = ["admin", "adviser", "reader"] as const;
export type Role = (typeof roles)[number];

export const memberStatuses = ["invited", "active", "removed"] as const;

/** Somebody of the team. The server alone writes it: inviting, roles and removal are decided there. */
export const memberRecord = defineRecord("member", {
  table: "members",
  version: 0,
  readonly: true,
  fields: {
    user_id: ref("user", { optional: true }),
    email: text({ max: 254, format: "email" }),
    display_name: text({ max: 160 }),
    role: choice(roles),
    status: choice(memberStatuses),
    /** The colour that tells advisers apart, with their initials. */
    tape: integer({ min: 1, max: 6 }),
  },
});

export type Member = RecordOf<typeof memberRecord>;

/** Whether a role may do what `needed` may. */
export function hasRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(needed);
}

// The roles that a row names: one in columns of its own, and those that an export wrote in one cell.

import { cleanRole, isCurrent } from "../artists/affiliation.ts";
import { personRecord } from "../artists/person.ts";
import { type NamedRole, readRole } from "../export/role-text.ts";
import { cleanPartialDate, tidy } from "./cells.ts";
import type { makeRowCells, Warn } from "./row-cells.ts";
import type { ImportTarget } from "./targets.ts";

/** The columns that say how long the role of the row lasts. */
export const roleDates = ["role_from", "role_to"] as const;

const longestName = 200;

/** What a row says of organisations. */
export interface RowRoles {
  /** The one that the person is of now. */
  organization?: string;
  /** Whether the role that has columns of its own ended: it is one of the past, not the person's own. */
  isOver: boolean;
  roles: NamedRole[];
}

/** Reads the roles of a row; `role` is the person's own, as its column says. */
export function rolesOfRow(
  cells: ReturnType<typeof makeRowCells<ImportTarget>>,
  role: string | undefined,
  isMonthFirst: Record<(typeof roleDates)[number], boolean>,
  today = new Date().toISOString().slice(0, 10),
  warn: Warn,
): RowRoles {
  const organization = nameOf(cells.textOf("organization"));
  const dateOf = (target: (typeof roleDates)[number]) => {
    const text = tidy(cells.textOf(target));
    const date = cleanPartialDate(text, isMonthFirst[target]);
    if (!date && text !== "") warn("date_invalid", text);
    return date;
  };
  const [from, to] = roleDates.map(dateOf);
  const roles = cells.listOf("affiliations").flatMap((text): NamedRole[] => {
    const read = readRole(text);
    return read ? [{ ...read, organization: nameOf(read.organization), role: cleanRole(read.role) }] : [];
  });
  const most = personRecord.fields.affiliations.max ?? roles.length;
  for (const { organization: name } of roles.splice(most)) warn("too_long", name);
  if (organization === "") return { isOver: false, roles };
  const isOver = to !== undefined && !isCurrent({ organization_id: "", role: "", to }, today);
  if ((from || to) && roles.length < most)
    roles.push({
      organization,
      role: cleanRole(role ?? ""),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    });
  return { ...(isOver ? {} : { organization }), isOver, roles };
}

const nameOf = (text: string) => tidy(text).slice(0, longestName).trim();

import { type Accessor, createMemo } from "solid-js";
import { type Member, useMembers } from "#data/team/index.ts";
import { hasRole } from "#domain/team/member.ts";
import { useI18n } from "#i18n/index.ts";

/** Who of the team may hold something; whoever holds it now stays in sight, also once they have left. */
export function useTeamChoice(held: () => readonly string[]): Accessor<Member[]> {
  const { format } = useI18n();
  const members = useMembers();
  return createMemo(() =>
    (members() ?? [])
      .filter(
        ({ id, status, role }) => held().includes(id) || (status === "active" && hasRole(role, "adviser")),
      )
      .sort((a, b) => format.compare(a.display_name, b.display_name)),
  );
}

import { createMemo } from "solid-js";
import type { Member } from "#domain/team/member.ts";
import { useMembers } from "./members.ts";

/** Members found by what records hold of them; those removed are there too. */
export interface TeamDirectory {
  byId(memberId: string | undefined): Member | undefined;
  /** By account: what `created_by` holds. */
  byUser(userId: string | undefined): Member | undefined;
}

export function useTeamDirectory(): TeamDirectory {
  const members = useMembers();
  const byId = createMemo(() => new Map(members()?.map((member) => [member.id, member])));
  const byUser = createMemo(
    () => new Map(members()?.flatMap((member) => (member.user_id ? [[member.user_id, member]] : []))),
  );
  return {
    byId: (id) => (id ? byId().get(id) : undefined),
    byUser: (id) => (id ? byUser().get(id) : undefined),
  };
}

import type { Member } from "#domain/team/member.ts";
import { useDatabase } from "../database.ts";
import { membersIndex } from "./members.ts";

/** Members found by what records hold of them; those removed are there too. */
export interface TeamDirectory {
  byId(memberId: string | undefined): Member | undefined;
  /** By account: what `created_by` holds. */
  byUser(userId: string | undefined): Member | undefined;
}

export const useTeamDirectory = (): TeamDirectory => membersIndex(useDatabase());

import type { Role } from "#domain/team/member.ts";

/** A workspace as seen by one of its members. */
export interface WorkspaceSummary {
  id: string;
  name: string;
  time_zone: string;
  locale: string;
  role: Role;
  member_id: string;
  display_name: string;
}

/**
 * Who uses this device. Kept apart from the token, so that the app opens in airplane mode with an expired one; only
 * an explicit sign-out, or losing access, ends it.
 */
export interface Account {
  user_id: string;
  email: string;
  workspaces: WorkspaceSummary[];
  /** The workspace that is open. */
  workspace_id?: string;
}

/** The account, no workspace being open. */
export function withoutWorkspace({ workspace_id: _, ...account }: Account): Account {
  return account;
}

/** An address as it is kept. */
export const cleanEmail = (email: string) => email.trim().toLowerCase();

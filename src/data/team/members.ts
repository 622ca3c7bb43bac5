import { type Accessor, createMemo } from "solid-js";
import type { Result } from "#domain/errors.ts";
import { compareBytes } from "#domain/record/values.ts";
import type { Member, Role } from "#domain/team/member.ts";
import { useDatabase } from "../database.ts";
import type { Session } from "../session/session.ts";
import { useSession } from "../session/session-context.ts";
import { createLiveRecord } from "../store/live.ts";
import { makeIndexes } from "../store/rows-index.ts";

/** Read once for the whole app: each line of a list asks who holds it. */
export const membersIndex = makeIndexes(
  {
    table: "members",
    store: ({ members }) => members,
    rowOf: (member: Member) => member,
    compare: (a, b) => compareBytes(a.id, b.id),
  },
  (index) => {
    const byUser = createMemo(
      () => new Map(index.rows().flatMap((member) => (member.user_id ? [[member.user_id, member]] : []))),
    );
    return {
      all: createMemo(() => (index.ready() ? index.rows() : undefined)),
      byId: index.get,
      byUser: (userId: string | undefined) => (userId ? byUser().get(userId) : undefined),
    };
  },
);

/** The team, those removed included: their names stand on what they did. */
export function useMembers(): Accessor<readonly Member[] | undefined> {
  return membersIndex(useDatabase()).all;
}

/** Who I am in the open workspace. */
export function useMe(): Accessor<Member | null | undefined> {
  const session = useSession();
  const database = useDatabase();
  return createLiveRecord(
    () => database.members,
    () => session.workspace()?.member_id,
  ) as Accessor<Member | null | undefined>;
}

/** Invites somebody by e-mail into the open workspace. Online. */
export function inviteMember(
  session: Session,
  invitation: { email: string; role: Role; display_name: string },
): Promise<Result> {
  return change(session, "invite_member", {
    p_workspace: session.workspace()?.id,
    p_email: invitation.email.trim().toLowerCase(),
    p_role: invitation.role,
    p_display_name: invitation.display_name.trim(),
  });
}

export function changeMemberRole(session: Session, memberId: string, role: Role): Promise<Result> {
  return change(session, "change_member_role", { p_member: memberId, p_role: role });
}

export function removeMember(session: Session, memberId: string): Promise<Result> {
  return change(session, "remove_member", { p_member: memberId });
}

export function renameMe(session: Session, displayName: string): Promise<Result> {
  return change(session, "rename_me", {
    p_workspace: session.workspace()?.id,
    p_display_name: displayName.trim(),
  });
}

/** The server decides, then this device learns of it like everybody's. */
async function change(session: Session, name: string, args: Record<string, unknown>): Promise<Result> {
  const answer = await session.call(name, args);
  if (!answer.ok) return answer;
  await session.syncNow();
  return { ok: true };
}

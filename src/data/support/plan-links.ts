import type { Result } from "#domain/errors.ts";
import type { Session } from "../session/session.ts";

/** A private link to a plan, without its token: that was shown once, to whoever made it. */
export interface PlanLink {
  id: string;
  created_at: string;
  /** The account that made it. */
  created_by: string | null;
  expires_at: string;
  last_used_at: string | null;
}

/** Makes a link to the plan of a person; its address is known now and never again. Online. */
export async function makePlanLink(
  session: Session,
  personId: string,
): Promise<Result<{ id: string; url: string; expires_at: string }>> {
  const made = await session.call<{ id: string; token: string; expires_at: string }>("make_plan_link", {
    p_workspace: session.workspace()?.id,
    p_person: personId,
  });
  if (!made.ok) return made;
  const { id, token, expires_at } = made.value;
  return { ok: true, id, url: `${location.origin}/p/plan/${token}`, expires_at };
}

/** The links of a person that still open, the newest first. Online. */
export function listPlanLinks(session: Session, personId: string): Promise<Result<{ value: PlanLink[] }>> {
  return session.call<PlanLink[]>("list_plan_links", {
    p_workspace: session.workspace()?.id,
    p_person: personId,
  });
}

/** Withdraws a link, at once and for good. Online. */
export function revokePlanLink(session: Session, linkId: string): Promise<Result<{ value: null }>> {
  return session.call<null>("revoke_plan_link", { p_workspace: session.workspace()?.id, p_link: linkId });
}

import type { Result } from "#domain/errors.ts";
import type { Session } from "../session/session.ts";

/** What keeps an account from working, or a connection from being made. */
export type CalendlyProblem =
  | "unauthorized"
  | "scope_missing"
  | "webhook_refused"
  | "unreachable"
  | "state_gone"
  | "not_offered";

export interface CalendlyAccount {
  id: string;
  name: string;
  email: string;
  scope: "user" | "organization";
  auth: "token" | "oauth";
  problem: "unauthorized" | "scope_missing" | "webhook_refused" | "unreachable" | null;
  has_webhook: boolean;
  /** Its history is being read. */
  is_reading: boolean;
  last_contact_at: string | null;
  last_delivery_at: string | null;
  event_types: { uri: string; name: string; minutes: number; active: boolean; owner: string; url: string }[];
}

/** The accounts of Calendly that the team connected, and what waits or was refused. Online; for admins. */
export interface CalendlyHealth {
  connections: CalendlyAccount[];
  waiting: number;
  unreadable: number;
  refused: number;
}

interface Connected {
  connection?: string;
  problem?: CalendlyProblem;
  /** Calendly's own page, where people allow us. */
  url?: string;
}

/** How Calendly is, as the server sees it now. */
export async function readCalendly(session: Session): Promise<Result<{ value: CalendlyHealth }>> {
  return session.call<CalendlyHealth>("calendly_health", { p_workspace: session.workspace()?.id });
}

/** Connects the account whose personal token this is. */
export const connectCalendly = (session: Session, token: string) =>
  ask(session, { action: "connect", token: token.trim() });

/** Asks for the address of Calendly's own page, where the person allows us. */
export const beginCalendly = (session: Session) => ask(session, { action: "begin" });

/** Back from Calendly's page: connects the account. */
export const finishCalendly = (session: Session, code: string, state: string) =>
  ask(session, { action: "finish", code, state });

/** Takes an account away; its appointments stay. */
export const disconnectCalendly = (session: Session, connection: string) =>
  ask(session, { action: "disconnect", connection });

function ask(session: Session, body: Record<string, unknown>): Promise<Result<{ value: Connected }>> {
  return session.invoke<Connected>("calendly-connect", { workspace: session.workspace()?.id, ...body });
}

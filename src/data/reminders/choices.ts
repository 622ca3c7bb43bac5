import type { Result } from "#domain/errors.ts";
import type { Session } from "../session/session.ts";

/** What a member chose of their reminders in one workspace; kept on the server, which sends them. */
export interface ReminderChoices {
  /** The e-mail of the morning. */
  digest: boolean;
  /** « 07:30 », by the member's clock. */
  morning_at: string;
  /** Of the e-mail; 1 is Monday. */
  days: number[];
  /** Whether it names people in full. */
  names: boolean;
  locale: string;
  /** The workspace's when absent. */
  time_zone: string | null;
  push_tasks: boolean;
  /** How many minutes before what begins; 0 for never. */
  push_before: number;
}

const here = (session: Session) => ({ p_workspace: session.workspace()?.id });

/** One's own choices. Online. */
export function readReminders(session: Session): Promise<Result<{ value: ReminderChoices }>> {
  return session.call<ReminderChoices>("read_reminders", here(session));
}

/** Keeps them. Online. */
export function chooseReminders(
  session: Session,
  choices: ReminderChoices,
): Promise<Result<{ value: null }>> {
  const named = Object.fromEntries(Object.entries(choices).map(([name, value]) => [`p_${name}`, value]));
  return session.call<null>("choose_reminders", { ...here(session), ...named });
}

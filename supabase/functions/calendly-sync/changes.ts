// A change that the team made, told to Calendly. Telling it twice is harmless: Calendly says that it knows.

import { type AccountDeps, type Connection, openAccount } from "../_shared/calendly/account.ts";
import { type CalendlyApi, CalendlyRefusal, idIn } from "../_shared/calendly/api.ts";

export interface Change {
  event_id: string;
  wanted: "scheduled" | "cancelled" | "no_show";
  /** How Calendly has it. */
  known: "scheduled" | "cancelled" | "no_show";
  reason: string | null;
  booking_uri: string;
  connection_id: string | null;
  invitees: { uri: string; no_show_uri: string | null }[];
}

export type Outcome = { outcome: "done" | "later" | "refused"; error?: string };

export async function tell(deps: AccountDeps, change: Change): Promise<Outcome> {
  if (change.wanted === change.known) return { outcome: "done" };
  if (change.known === "cancelled")
    return { outcome: "refused", error: "What was called off at Calendly cannot be held again." };
  try {
    const connection = change.connection_id
      ? ((await deps.call("calendly_connection", {
          p_connection: change.connection_id,
        })) as Connection | null)
      : null;
    if (!connection) return { outcome: "later", error: "Calendly is not connected." };
    const api = openAccount(deps, connection);
    if (change.wanted === "cancelled") await cancel(api, change);
    else await markGuests(api, change);
    return { outcome: "done" };
  } catch (error) {
    // One account whose token does not open keeps no other waiting.
    if (!(error instanceof CalendlyRefusal)) return { outcome: "later", error: String(error) };
    // A token that is refused will be replaced; a rate limit and a silence pass.
    const isPassing =
      error.status === 401 || error.status === 429 || error.status === 0 || error.status >= 500;
    return { outcome: isPassing ? "later" : "refused", error: error.message };
  }
}

async function cancel(api: CalendlyApi, { booking_uri, reason }: Change): Promise<void> {
  const path = `scheduled_events/${idIn(booking_uri)}`;
  try {
    await api.ask(`${path}/cancellation`, { method: "POST", body: reason ? { reason } : {} });
  } catch (error) {
    if (!(error instanceof CalendlyRefusal) || error.status !== 403) throw error;
    // Called off already, by us a moment ago or by the guest: that is what was wanted.
    const { resource } = await api.ask(path);
    if (resource?.status !== "canceled") throw error;
  }
}

async function markGuests(api: CalendlyApi, { wanted, booking_uri, invitees }: Change): Promise<void> {
  const isMissing = wanted === "no_show";
  for (const { uri } of invitees) {
    const { resource } = await api.ask(`scheduled_events/${idIn(booking_uri)}/invitees/${idIn(uri)}`);
    const mark: unknown = resource?.no_show?.uri;
    if (isMissing === (typeof mark === "string")) continue;
    if (typeof mark === "string") await api.ask(`invitee_no_shows/${idIn(mark)}`, { method: "DELETE" });
    else await api.ask("invitee_no_shows", { method: "POST", body: { invitee: uri } });
  }
}

// Reading what Calendly has, through the same inbox as its deliveries: what is read twice, or was delivered meanwhile,
// is the same in the end.

import type { AccountDeps, Connection } from "../_shared/calendly/account.ts";
import { type CalendlyApi, CalendlyRefusal, idIn, type Json } from "../_shared/calendly/api.ts";

/** Events of one page: with their guests, a page must fit in a minute of a free account. */
const pageSize = 20;

export type Sweep = NonNullable<Connection["sweep"]>;

/** Reads one page of the scheduled events since a moment; answers how many, and where to go on. */
export async function sweepPage(
  deps: Pick<AccountDeps, "call">,
  connection: Connection,
  api: CalendlyApi,
  sweep: Sweep,
): Promise<{ count: number; next: Sweep | null }> {
  const whose =
    connection.scope === "organization"
      ? { organization: connection.organization_uri }
      : { user: connection.user_uri };
  const query = {
    ...whose,
    count: String(pageSize),
    sort: "start_time:asc",
    min_start_time: sweep.since,
    page_token: sweep.token,
  };
  const read = await api.ask("scheduled_events", { query }).catch((error: unknown) => {
    // A page that cannot be found any more: from the beginning, which is harmless.
    if (sweep.token && error instanceof CalendlyRefusal && error.status === 400) return undefined;
    throw error;
  });
  if (!read) return { count: 0, next: { since: sweep.since } };
  const events: Json[] = read.collection ?? [];
  const news = new Set(
    (await deps.call("calendly_news", { p_connection: connection.id, p_events: events })) as string[],
  );
  for (const event of events) if (news.has(event?.uri)) await readGuests(deps, connection, api, event);
  const token: unknown = read.pagination?.next_page_token;
  return {
    count: events.length,
    next: typeof token === "string" ? { since: sweep.since, token } : null,
  };
}

/** Asks for the scheduled events that deliveries only named; answers how many there were. */
export async function askForBare(
  deps: Pick<AccountDeps, "call">,
  connection: Connection,
  api: CalendlyApi,
): Promise<number> {
  const uris = (await deps.call("calendly_bare", { p_connection: connection.id })) as string[];
  let read = 0;
  for (const uri of uris) {
    try {
      const { resource } = await api.ask(`scheduled_events/${idIn(uri)}`);
      await readGuests(deps, connection, api, resource);
      read++;
    } catch (error) {
      // Gone, or of somebody else: asked again later, and then no more.
      if (!(error instanceof CalendlyRefusal) || ![403, 404].includes(error.status)) throw error;
    }
  }
  return read;
}

async function readGuests(
  { call }: Pick<AccountDeps, "call">,
  connection: Connection,
  api: CalendlyApi,
  scheduled_event: Json,
): Promise<void> {
  // What changes while we read is younger than what we read.
  const created_at = new Date().toISOString();
  const guests = await api.all(`scheduled_events/${idIn(scheduled_event.uri)}/invitees`);
  if (guests.length === 0) return;
  await call("take_calendly_reading", {
    p_connection: connection.id,
    p_bodies: guests.map((guest) => ({ event: "sync", created_at, payload: { ...guest, scheduled_event } })),
  });
}

// Calendly, turn after turn: works through what was delivered, tells Calendly what the team changed, looks after the
// webhooks, and reads what Calendly has when it was not told: all of it at first, the recent part, the event types and the
// hours of the team each night.

import {
  type AccountDeps,
  type Connection,
  ensureWebhook,
  note,
  openAccount,
  problemOf,
} from "../_shared/calendly/account.ts";
import { CalendlyRefusal } from "../_shared/calendly/api.ts";
import { drainInbox } from "../_shared/calendly/drain.ts";
import { readEventTypes } from "../_shared/calendly/event-types.ts";
import { failure } from "../_shared/failure.ts";
import { isSameSecret } from "../_shared/secret.ts";
import { readAvailability } from "./availability.ts";
import { type Change, tell } from "./changes.ts";
import { askForBare, sweepPage } from "./readings.ts";

export interface SyncDeps extends AccountDeps {
  secret: string;
  say(line: string): void;
  /** After this time nothing more is begun; the next turn goes on. */
  budgetMs?: number;
}

type Due = Connection & { is_watch_due: boolean; is_sweep_due: boolean; is_availability_due: boolean };

/** However long Calendly says to wait. */
const longestRestSeconds = 3600;

/** Of the nightly reading: what is past may still be marked as not kept. */
const nightlyMs = 7 * 86_400_000;

export function makeSyncHandler(deps: SyncDeps): (request: Request) => Promise<Response> {
  const { call, budgetMs = 40_000 } = deps;
  return async (request) => {
    if (request.method !== "POST") return failure(405, "method_not_allowed");
    if (!(await isSameSecret(request.headers.get("x-tick-secret") ?? "", deps.secret)))
      return failure(401, "secret_wrong");
    const until = Date.now() + budgetMs;
    const counts = { deliveries: 0, changes: 0, read: 0, noted: 0 };
    counts.deliveries += await drainInbox(deps, until);
    counts.changes = await tellChanges(deps, until);
    for (const connection of (await call("calendly_due", {})) as Due[])
      if (Date.now() < until) counts.read += await lookAfter(deps, connection, until);
    counts.deliveries += await drainInbox(deps, until);
    counts.noted = Number(await call("note_past_calendly", {}));
    return Response.json({ calendly: counts });
  };
}

async function tellChanges(deps: SyncDeps, until: number): Promise<number> {
  const changes = (await deps.call("claim_calendly_changes", {})) as Change[];
  let told = 0;
  for (const change of changes) {
    // What is left is claimed again in two minutes.
    if (Date.now() > until) break;
    const { outcome, error } = await tell(deps, change);
    await deps.call("finish_calendly_change", {
      p_event: change.event_id,
      p_wanted: change.wanted,
      p_outcome: outcome,
      p_error: error ?? null,
    });
    if (outcome === "done") told++;
  }
  return told;
}

/** What is due of a connection; answers how many scheduled events were read. What goes wrong is written down with it. */
async function lookAfter(deps: SyncDeps, connection: Due, until: number): Promise<number> {
  const api = openAccount(deps, connection);
  const now = () => new Date().toISOString();
  let read = 0;
  let problem: string | null = null;
  try {
    if (connection.is_watch_due) {
      const isAnew = await ensureWebhook(deps, connection, api).catch((error: unknown) => {
        if (!(error instanceof CalendlyRefusal) || error.status !== 403) throw error;
        problem = "webhook_refused";
        return false;
      });
      // Made anew, it had been missing: nobody knows since when.
      const sweep = isAnew && !connection.sweep ? recent() : connection.sweep;
      await note(deps, connection, { watched_at: now(), sweep });
    }
    // Renamed, archived, new: told by nobody, hence read with the rest of the night.
    if (connection.is_sweep_due && !connection.sweep)
      await note(deps, connection, {
        event_types: await readEventTypes(api, connection),
        sweep: recent(),
      });
    read += await askForBare(deps, connection, api);
    while (connection.sweep && Date.now() < until) {
      const { count, next } = await sweepPage(deps, connection, api, connection.sweep);
      read += count;
      await note(deps, connection, next ? { sweep: next } : { sweep: null, swept_at: now() });
    }
    if (connection.is_availability_due) await readAvailability(deps, connection, api, until);
    await note(deps, connection, {
      problem,
      last_error: null,
      last_contact_at: now(),
      rest_until: null,
    });
  } catch (error) {
    if (!(error instanceof CalendlyRefusal)) deps.say(error instanceof Error ? error.message : String(error));
    const asked = error instanceof CalendlyRefusal ? error.waitSeconds : 0;
    const isBusy = error instanceof CalendlyRefusal && error.status === 429;
    const waitSeconds = Math.min(longestRestSeconds, Math.max(asked, isBusy ? 15 : 60));
    await note(deps, connection, {
      ...(!isBusy && { problem: problemOf(error), last_error: String(error) }),
      rest_until: new Date(Date.now() + waitSeconds * 1000).toISOString(),
    });
  }
  return read;
}

const recent = () => ({ since: new Date(Date.now() - nightlyMs).toISOString() });

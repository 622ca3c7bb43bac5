// A team with Calendly on the local one, through the real functions under Deno: what its admin asks, what a guest does on
// the pages, what Calendly delivers.

import { createHmac, randomUUID } from "node:crypto";
import { beforeEach, expect } from "vitest";
import type { Stack } from "../../../supabase/local/stack.ts";
import { type Actors, makeActors } from "../../fixtures/actors.ts";
import { created, type Json } from "../../fixtures/calendly.ts";

export const hour = 3_600_000;
export const day = 24 * hour;

/** A form, as a guest sends it. */
export const form = (fields: Record<string, string>) => ({
  method: "POST",
  body: new URLSearchParams(fields),
});
export const linkIn = (page: string, kind: string) =>
  new RegExp(`href="([^"]+/${kind}/[^"]+)"`).exec(page)?.[1] ?? "";

/** A team anew for each test, and a Calendly where nothing was ever booked, whose owner administers the team. */
export function useCalendlyTeam(stack: () => Stack) {
  let actors: Actors;
  let owner: string;

  beforeEach(async () => {
    actors = await makeActors(stack());
    const { state } = stack().calendly;
    Object.assign(state, {
      events: [],
      invitees: [],
      subscriptions: [],
      tokens: [],
      deliveries: [],
      links: [],
      external: [],
    });
    stack().calendly.perMinute = 500;
    [state.users[0]!.email, state.users[1]!.email] = [actors.team.mireille.email, actors.team.noe.email];
    owner = actors.team.mireille.email;
    await stack().sql`delete from private.calendly_connections`;
  });

  async function ask(body: object): Promise<Json> {
    const { data } = await actors.admin.auth.getSession();
    const answer = await fetch(`${stack().url}/functions/v1/calendly-connect`, {
      method: "POST",
      headers: { authorization: `Bearer ${data.session?.access_token}` },
      body: JSON.stringify({ workspace: actors.team.workspace, ...body }),
    });
    expect(answer.status).toBe(200);
    return answer.json();
  }
  const connect = async (token = stack().calendly.makeToken(owner)) => ask({ action: "connect", token });
  const events = () => stack().sql<Json[]>`
    select * from public.events where workspace_id = ${actors.team.workspace} and not deleted order by starts_at`;

  /** Books as a guest does, on the page; answers the page that says so. */
  async function book(path = "mireille-trema/accompagnement-60", fields: Record<string, string> = {}) {
    const page = `${stack().url}/_calendly/${path}`;
    const [, start = ""] = /<option value="([^"]+)"/.exec(await (await fetch(page)).text()) ?? [];
    const guest = { start, name: "Élodie Tremblay", email: "elodie@artiste.example", q0: "Danse", ...fields };
    const answer = await fetch(page, form(guest));
    expect(answer.status).toBe(200);
    return answer.text();
  }

  return {
    actors: () => actors,
    owner: () => owner,
    ask,
    connect,
    events,
    book,
    health: async (): Promise<Json> =>
      (await actors.admin.rpc("calendly_health", { p_workspace: actors.team.workspace })).data,
    /** A turn of the clock. */
    async turn() {
      const answer = await stack().tick("calendly-sync");
      expect(answer.status).toBe(200);
      return (await answer.json()).calendly;
    },
    /** What an adviser writes in the record, sent by their device. */
    async write(id: string, columns: Record<string, unknown>): Promise<void> {
      const { error } = await actors.adviser.from("events").update(columns).eq("id", id);
      expect(error).toBeNull();
    },
    /** Connected, with one appointment that came. */
    async oneAppointment(): Promise<Json> {
      await connect();
      await book();
      await expect.poll(events).toHaveLength(1);
      return (await events())[0];
    },
    /** Delivers what Calendly signs, or nearly; answers what it hears. */
    async post(options: { key?: string; t?: number; body?: string; id?: string; header?: string } = {}) {
      const [held] = await stack().sql<{ id: string }[]>`select id from private.calendly_connections`;
      const [subscription] = stack().calendly.state.subscriptions;
      const {
        key = subscription!.signing_key,
        t = Math.floor(Date.now() / 1000),
        body = JSON.stringify(created({ id: randomUUID() })),
        id = held!.id,
      } = options;
      const v1 = createHmac("sha256", key).update(`${t}.${body}`).digest("hex");
      const answer = await fetch(`${stack().url}/functions/v1/calendly-webhook/${id}`, {
        method: "POST",
        headers: { "calendly-webhook-signature": options.header ?? `t=${t},v1=${v1}` },
        body,
      });
      return [answer.status, await answer.text()];
    },
    /** How many deliveries were kept, and how many of them are not worked through yet. */
    async inbox() {
      const [counts] = await stack().sql<[{ kept: number; waiting: number }]>`
        select count(*)::int as kept, count(*) filter (where processed_at is null)::int as waiting
        from private.calendly_inbox where workspace_id = ${actors.team.workspace}`;
      return counts;
    },
  };
}

// Guests who write what they like, accounts that answer anything, functions that work at the same time.

import { beforeEach, describe, expect, test } from "vitest";
import { signIn } from "../../fixtures/actors.ts";
import {
  addConnection,
  bookingUri,
  canceled,
  created,
  deliver,
  drain,
  type Json,
  moved,
} from "../../fixtures/calendly.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam, type Team } from "../../fixtures/team.ts";

const stack = useStack();
let team: Team;
let connection: string;
beforeEach(async () => {
  await stack().sql`delete from private.calendly_connections`;
  team = await makeTeam(stack());
  connection = await addConnection(stack(), team.workspace);
});

const events = () => stack().sql<Json[]>`
  select * from public.events where workspace_id = ${team.workspace} and not deleted order by external_id`;
const names = async () =>
  (
    await stack().sql<{ display_name: string }[]>`
    select display_name from public.people where workspace_id = ${team.workspace} order by emails`
  ).map((row) => row.display_name);

describe("[P3.3] what a guest writes", () => {
  test("turns no text around, hides nothing, and is seen or is not there", async () => {
    const given = [
      "\u202Egnitteuq",
      "\u2066Ana\u0007\u001b[31m",
      " Élodie \n\t Côté\r\n",
      "\u200b\u2060\u3164",
      "\n\n",
      `e${"\u0301".repeat(150)}`,
      "نرگس می‌خواهد",
      "👩‍🎨 Zoé",
    ];
    await deliver(
      stack(),
      connection,
      ...given.map((name, nth) => created({ id: `n${nth}`, name, email: `n${nth}@x.example` })),
    );
    await drain(stack());
    expect(await names()).toEqual([
      "gnitteuq",
      "Ana[31m",
      "Élodie Côté",
      "n3@x.example",
      "n4@x.example",
      `e${"\u0301".repeat(30)}`,
      "نرگس می‌خواهد",
      "👩‍🎨 Zoé",
    ]);
  });

  test("an answer passes for no question", async () => {
    await deliver(
      stack(),
      connection,
      created({
        id: "a",
        answers: [
          ["Discipline?", "Danse\n\n \nMembre depuis?\r\n\r\n2019"],
          ["Sujet?", "\u200b"],
          ["Autre?", "Non"],
        ],
      }),
    );
    await drain(stack());
    expect((await events())[0].answers).toBe("Discipline?\nDanse\nMembre depuis?\n2019\n\nAutre?\nNon");
  });

  test("moved six hundred times by a program, an appointment keeps nobody waiting", async () => {
    const { sql } = stack();
    const line = [created({ id: "m0", email: "m@x.example" })];
    for (let nth = 1; nth <= 600; nth++) {
      const updated = new Date(Date.UTC(2026, 10, 21, 0, 0, nth)).toISOString();
      const [from, to] = [`m${nth - 1}`, `m${nth}`].map((id) => ({ id, email: "m@x.example" }));
      const move = moved(from!, { ...to!, updated });
      line.push(move.canceled, move.created);
    }
    /** Read from Calendly, in milliseconds for what is understood of it in one turn. */
    const read = async (bodies: Json[]) => {
      await sql`select public.take_calendly_reading(${connection}, ${sql.json(bodies)})`;
      const begun = performance.now();
      await sql`select public.drain_calendly(200)`;
      const took = performance.now() - begun;
      await drain(stack());
      return took;
    };
    await read(line);
    expect(await events()).toMatchObject([{ status: "scheduled", external_id: bookingUri("m600") }]);
    const others = Array.from({ length: 200 }, (_, nth) => created({ id: `o${nth}` }));
    await read(others);
    // Of one line, no more than of as many that have nothing in common.
    const [alone, inLine] = [await read(others), await read(line.slice(-200))];
    expect(inLine).toBeLessThan(4 * alone);
  }, 120_000);

  test("what the database cannot hold stops no reading", async () => {
    const { state } = stack().calendly;
    Object.assign(state, { events: [], invitees: [], subscriptions: [], tokens: [], deliveries: [] });
    [state.users[0]!.email, state.users[1]!.email] = [team.mireille.email, team.noe.email];
    const page = `${stack().url}/_calendly/mireille-trema/accompagnement-60`;
    const [, start = ""] = /<option value="([^"]+)"/.exec(await (await fetch(page)).text()) ?? [];
    const body = new URLSearchParams({ start, name: "Ana", email: "ana@x.example", q0: "Danse" });
    expect((await fetch(page, { method: "POST", body })).status).toBe(200);
    Object.assign(state.invitees[0]!, { name: "A\u0000na\ud800" });
    const { data } = await (await signIn(stack(), team.mireille.email)).auth.getSession();
    const token = stack().calendly.makeToken(team.mireille.email);
    const connected = await fetch(`${stack().url}/functions/v1/calendly-connect`, {
      method: "POST",
      headers: { authorization: `Bearer ${data.session?.access_token}` },
      body: JSON.stringify({ workspace: team.workspace, action: "connect", token }),
    });
    expect(await connected.json()).toEqual({ connection: expect.any(String) });
    expect((await stack().tick("calendly-sync")).status).toBe(200);
    expect(await names()).toEqual(["Ana�"]);
  });
});

describe("[P3.3] functions that work at the same time", () => {
  test("each changes of a connection what it names: new tokens are not put back", async () => {
    const { sql } = stack();
    let other: Promise<unknown> | undefined;
    await sql.begin(async (transaction) => {
      const tokens = sql.json({ access_token: "new", refresh_token: "new" });
      await transaction`select public.note_calendly_connection(${connection}, ${tokens})`;
      other =
        sql`select public.note_calendly_connection(${connection}, ${sql.json({ sweep: { since: "x" } })})`.execute();
      await expect.poll(() => sql`select from pg_locks where not granted`).toHaveLength(1);
    });
    await other;
    expect(
      await sql`select access_token, refresh_token, sweep from private.calendly_connections`,
    ).toMatchObject([{ access_token: "new", refresh_token: "new", sweep: { since: "x" } }]);
  });

  test("a change that Calendly refuses and one that the team makes do not wait for each other", async () => {
    const { sql } = stack();
    const booking = { id: "a", starts: "2099-11-02T15:00:00Z" };
    await deliver(stack(), connection, created(booking), canceled(booking));
    await drain(stack());
    const [event] = await events();
    await sql`update public.events set status = 'scheduled' where id = ${event.id}`;
    let refused: Promise<unknown> | undefined;
    await sql.begin(async (transaction) => {
      await transaction`select private.reserve_revision(${team.workspace})`;
      refused =
        sql`select public.finish_calendly_change(${event.id}, 'scheduled', 'refused', 'no')`.execute();
      await expect.poll(() => sql`select from pg_locks where not granted`).toHaveLength(1);
      await transaction`update public.events set status = 'no_show' where id = ${event.id}`;
    });
    await refused;
    expect(await events()).toMatchObject([{ status: "cancelled" }]);
    expect(await sql`select from private.calendly_outbox where event_id = ${event.id}`).toHaveLength(0);
  });

  test("a token that does not open keeps no other team waiting", async () => {
    const { sql } = stack();
    await deliver(stack(), connection, created({ id: "a", starts: "2099-11-02T15:00:00Z" }));
    await drain(stack());
    await sql`update public.events set status = 'cancelled' where workspace_id = ${team.workspace}`;
    await sql`update private.calendly_outbox set next_at = now()`;
    expect((await stack().tick("calendly-sync")).status).toBe(200);
    const [change] = await sql`select attempts, refused, error from private.calendly_outbox`;
    expect(change).toMatchObject({ attempts: 1, refused: false, error: expect.stringContaining("sealed") });
  });

  test("a row of another workspace that took the id first is not written to", async () => {
    const { sql } = stack();
    const neighbours = await makeTeam(stack(), "Studio Voisin");
    await deliver(stack(), connection, created({ id: "a", starts: "2026-11-02T15:00:00Z" }));
    await drain(stack());
    const [event] = await events();
    const [squatter] = await sql<{ id: string }[]>`
      insert into public.interactions (workspace_id, kind, occurred_at)
        values (${neighbours.workspace}, 'note', now()) returning id`;
    await sql`update private.calendly_appointments set interaction_id = ${squatter!.id} where event_id = ${event.id}`;
    await sql`update public.events set status = 'cancelled' where id = ${event.id}`;
    expect(await sql`select deleted from public.interactions where id = ${squatter!.id}`).toMatchObject([
      { deleted: false },
    ]);
  });
});

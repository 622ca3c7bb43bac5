// Deliveries, as they come to the function under Deno: signed or not, real ones, many, and its process killed meanwhile.

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bookingUri, created, hasPayloads, payloads } from "../../fixtures/calendly.ts";
import { sharedDataNote } from "../../fixtures/shared-data.ts";
import { useStack } from "../../fixtures/stack.ts";
import { useCalendlyTeam } from "./calendly-team.ts";

const stack = useStack();
const { actors, connect, events, inbox, post, turn } = useCalendlyTeam(stack);

describe("[P3.3] a delivery", () => {
  test("is taken when it is signed, now, by Calendly; else it hears 401, and nothing more", async () => {
    await connect();
    const t = Math.floor(Date.now() / 1000);
    expect(await post({ key: "another" })).toEqual([401, ""]);
    expect(await post({ t: t - 200 })).toEqual([401, ""]);
    expect(await post({ t: t + 200 })).toEqual([401, ""]);
    expect(await post({ id: randomUUID() })).toEqual([401, ""]);
    expect(await post({ id: "x" })).toEqual([401, ""]);
    for (const header of ["", "t=1", `t=${t},v1=`, "v1=00", `t=${t},v1=${"0".repeat(64)}`])
      expect(await post({ header })).toEqual([401, ""]);
    expect((await inbox()).kept).toBe(0);
    expect(await post({ t: t - 120 })).toEqual([200, ""]);
    expect((await inbox()).kept).toBe(1);
    expect(await post({ body: "x".repeat(300_000) })).toEqual([413, ""]);
    // Signed, whatever is in it: kept, so that it is not sent for a day.
    expect(await post({ body: "not JSON" })).toEqual([200, ""]);
    const odd = created({ id: "odd", name: "\0Zo\ud800é" });
    expect(await post({ body: JSON.stringify(odd) })).toEqual([200, ""]);
    await expect.poll(async () => (await events()).length).toBe(2);
  });

  test("replayed, and many at once, is each booking once", async () => {
    await connect();
    const bodies = Array.from({ length: 40 }, (_, n) => JSON.stringify(created({ id: `r${n}` })));
    // What is not acknowledged in time is delivered again.
    for (let due = [...bodies, ...bodies]; due.length > 0; ) {
      const answers = await Promise.all(due.map((body) => post({ body })));
      due = due.filter((_, n) => answers[n]?.[0] !== 200);
    }
    await turn();
    expect(await events()).toHaveLength(40);
  });

  test.runIf(hasPayloads)(
    `of any real shape is survived, and holds up nothing${sharedDataNote}`,
    async () => {
      await connect();
      // Every answer and every delivery of Calendly that we have, as if each had been delivered.
      const all = payloads(/\.json$/);
      expect(all.length).toBeGreaterThan(40);
      for (const [name, body] of all)
        expect([name, await post({ body: JSON.stringify(body) })]).toEqual([name, [200, ""]]);
      await post({ body: JSON.stringify(created({ id: "last" })) });
      await turn();
      expect((await inbox()).waiting).toBe(0);
      expect((await events()).map(({ external_id }) => external_id)).toContain(bookingUri("last"));
    },
  );
});

describe("[P3.3] a burst", () => {
  /** How many bookings are delivered, twice each. */
  const bookings = 1_000;

  test("whose workers are killed in the middle, one after the other, is each booking once", async () => {
    const { sql } = stack();
    const { workspace } = actors().team;
    const { connection } = await connect();
    await turn();
    await sql`
      insert into private.calendly_inbox (workspace_id, connection_id, dedupe, body)
      select ${workspace}, ${connection}, private.calendly_dedupe(body), body from (
        select replace(replace(${JSON.stringify(created({ id: "BOOKING" }))}, 'BOOKING', 'n' || n),
          '2026-11-20T15:02:10.421314Z', '2026-11-20T15:02:1' || delivery || 'Z')::jsonb as body
        from generate_series(1, ${bookings}) n, generate_series(1, 2) delivery) made`;
    const left = async () => (await inbox()).waiting;
    const whenLess = async (than: number) => {
      for (;;) {
        const now = await left();
        if (now < than) return now;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };

    // The one who was delivered to works on once it has answered; it dies, and nobody goes on.
    expect(await post()).toEqual([200, ""]);
    await whenLess(2 * bookings);
    await stack().killFunction("calendly-webhook");
    const afterFirst = await settled(left);
    expect(afterFirst).toBeGreaterThan(0);

    // The one of the clock dies too.
    const died = stack().tick("calendly-sync");
    await whenLess(afterFirst);
    await stack().killFunction("calendly-sync");
    expect((await died).status).toBe(503);
    expect(await settled(left)).toBeGreaterThan(0);

    // Both come back.
    expect(await post()).toEqual([200, ""]);
    await expect.poll(async () => (await turn()).deliveries).toBe(0);
    const [counts] = await sql`
      select count(*)::int as events, count(distinct external_id)::int as bookings,
        count(distinct people)::int as guests from public.events where workspace_id = ${workspace} and not deleted`;
    const all = bookings + 2;
    expect(counts).toEqual({ events: all, bookings: all, guests: all });
    expect(await inbox()).toEqual({ kept: 2 * bookings + 2, waiting: 0 });
  }, 240_000);

  /** What is left once what the dead began in the database has ended. */
  async function settled(left: () => Promise<number>): Promise<number> {
    for (let before = await left(); ; ) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const now = await left();
      const [busy] = await stack().sql`
        select from pg_stat_activity where state = 'active' and query ilike '%drain_calendly%' and pid <> pg_backend_pid()`;
      if (now === before && !busy) return now;
      before = now;
    }
  }
});

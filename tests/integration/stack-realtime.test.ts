import { REALTIME_SUBSCRIBE_STATES, type RealtimeChannel, type SupabaseClient } from "@supabase/supabase-js";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { signToken } from "../../supabase/local/tokens.ts";
import { clientOf, noMigrations, signInByCode, useStack } from "../fixtures/stack.ts";

type Outcome = { status: string; error?: string };

describe("[P0.8] the Realtime end-point, joined by supabase-js as it is", () => {
  const stack = useStack({ migrations: noMigrations });
  const topic = "workspace:0a1b";
  const clients: SupabaseClient[] = [];

  beforeAll(async () => {
    await stack().sql.unsafe(`
      create table public.realtime_guests (email text primary key);
      insert into public.realtime_guests values ('membre@exemple.test');
      grant select on public.realtime_guests to authenticated;
      create policy messages_select_guest on realtime.messages for select to authenticated
        using (realtime.topic() = '${topic}' and extension = 'broadcast' and exists (
          select from public.realtime_guests g join auth.users u on u.email = g.email where u.id = auth.uid()));
      grant usage on schema auth to authenticated;
      grant select on auth.users to authenticated;
    `);
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) await client.removeAllChannels();
  });

  async function join(
    client: SupabaseClient,
    name: string,
    isPrivate = true,
  ): Promise<[RealtimeChannel, Outcome]> {
    clients.push(client);
    const channel = client.channel(name, { config: { private: isPrivate } });
    const outcome = await new Promise<Outcome>((resolve) => {
      channel.subscribe((status, error) => {
        if (status === REALTIME_SUBSCRIBE_STATES.CLOSED) return;
        resolve({ status, ...(error ? { error: error.message } : {}) });
      });
    });
    return [channel, outcome];
  }

  function nextPoke(channel: RealtimeChannel): Promise<unknown> {
    return new Promise((resolve) =>
      channel.on("broadcast", { event: "poke" }, ({ payload }) => resolve(payload)),
    );
  }

  async function member(): Promise<SupabaseClient> {
    const client = await signInByCode(stack(), "membre@exemple.test");
    await client.realtime.setAuth();
    return client;
  }

  test("brings a poke from the database to a member in under 500 ms", async () => {
    const [channel, outcome] = await join(await member(), topic);
    expect(outcome).toEqual({ status: "SUBSCRIBED" });
    const poked = nextPoke(channel);
    const sentAt = performance.now();
    await stack()
      .sql`select realtime.send('{"rev": 7, "tables": ["people"]}'::jsonb, 'poke', ${topic}, true)`;
    expect(await poked).toEqual({ rev: 7, tables: ["people"] });
    expect(performance.now() - sentAt).toBeLessThan(500);
  });

  test("brings a payload too long for NOTIFY", async () => {
    const [channel] = await join(await member(), topic);
    const poked = nextPoke(channel);
    const long = "é".repeat(20_000);
    await stack().sql`select realtime.send(${stack().sql.json({ long })}, 'poke', ${topic}, true)`;
    expect(await poked).toEqual({ long });
  });

  test("sends nothing of a write that is rolled back", async () => {
    const [channel] = await join(await member(), topic);
    const poked = nextPoke(channel);
    await stack()
      .sql.begin(async (sql) => {
        await sql`select realtime.send('{"rev": 1}'::jsonb, 'poke', ${topic}, true)`;
        throw new Error("undone");
      })
      .catch(() => {});
    await stack().sql`select realtime.send('{"rev": 2}'::jsonb, 'poke', ${topic}, true)`;
    expect(await poked).toEqual({ rev: 2 });
  });

  test("refuses a stranger, and a member on another topic", async () => {
    const stranger = await signInByCode(stack(), "etranger@exemple.test");
    await stranger.realtime.setAuth();
    const [, refused] = await join(stranger, topic);
    expect(refused).toMatchObject({
      status: "CHANNEL_ERROR",
      error: expect.stringContaining("Unauthorized"),
    });
    const [, elsewhere] = await join(await member(), "workspace:other");
    expect(elsewhere.status).toBe("CHANNEL_ERROR");
  });

  test("refuses the anonymous, an expired token and a forged one", async () => {
    const [, anonymous] = await join(clientOf(stack()), topic);
    expect(anonymous.status).toBe("CHANNEL_ERROR");
    const claims = (await (await member()).auth.getClaims()).data?.claims ?? {};
    const expired = clientOf(stack());
    await expired.realtime.setAuth(signToken({ ...claims, exp: 1 }, stack().keys.jwt));
    expect((await join(expired, topic))[1]).toMatchObject({ error: expect.stringContaining("expired") });
    const forged = clientOf(stack());
    await forged.realtime.setAuth(signToken({ ...claims }, "another secret"));
    expect((await join(forged, topic))[1]).toMatchObject({ error: expect.stringContaining("Invalid token") });
  });

  test("keeps private pokes out of a public channel of the same name", async () => {
    const [open, outcome] = await join(clientOf(stack()), topic, false);
    expect(outcome.status).toBe("SUBSCRIBED");
    const poked = nextPoke(open);
    await stack().sql`select realtime.send('{"to": "members"}'::jsonb, 'poke', ${topic}, true)`;
    await stack().sql`select realtime.send('{"to": "all"}'::jsonb, 'poke', ${topic}, false)`;
    expect(await poked).toEqual({ to: "all" });
  });

  test("puts a member out when the token expires", async () => {
    const client = await member();
    const claims = (await client.auth.getClaims()).data?.claims ?? {};
    const short = clientOf(stack());
    const exp = Math.floor(Date.now() / 1000) + 2;
    await short.realtime.setAuth(signToken({ ...claims, exp }, stack().keys.jwt));
    const [channel, outcome] = await join(short, topic);
    expect(outcome.status).toBe("SUBSCRIBED");
    await expect.poll(() => channel.state, { timeout: 5000 }).toBe("closed");
  });

  test("takes members back after the connection was cut", async () => {
    const client = await member();
    const [channel] = await join(client, topic);
    stack().realtime.dropAll();
    await expect.poll(() => client.realtime.isConnected(), { timeout: 2000 }).toBe(false);
    await expect
      .poll(() => client.realtime.isConnected() && channel.state === "joined", { timeout: 10_000 })
      .toBe(true);
    const poked = nextPoke(channel);
    await stack().sql`select realtime.send('{"rev": 3}'::jsonb, 'poke', ${topic}, true)`;
    expect(await poked).toEqual({ rev: 3 });
  });

  test("can be closed, as by a network that lets plain requests through alone", async () => {
    stack().realtime.isClosed = true;
    const [, outcome] = await join(await member(), topic);
    stack().realtime.isClosed = false;
    expect(outcome.status).not.toBe("SUBSCRIBED");
  });
});

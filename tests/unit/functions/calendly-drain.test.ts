import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { drainInbox } from "../../../supabase/functions/_shared/calendly/drain.ts";
import { makeSealer, randomSecret } from "../../../supabase/functions/_shared/seal.ts";
import { makeWebhookHandler } from "../../../supabase/functions/calendly-webhook/handler.ts";

test("[P3.3] the inbox is worked through until it is empty, also when another had it in hand", async () => {
  const answers = [250, -1, -1, 3, 0, 9];
  const call = async () => answers.shift();
  expect(await drainInbox({ call }, Date.now() + 60_000)).toBe(253);
  expect(answers).toEqual([9]);
});

test("[P3.3] who waits for the inbox gives up in time", async () => {
  const until = Date.now() + 300;
  expect(await drainInbox({ call: async () => -1 }, until)).toBe(0);
  expect(Date.now()).toBeGreaterThanOrEqual(until);
});

test("[P3.3] a hundred deliveries at once are worked through by one of them, the last included", async () => {
  const sealer = makeSealer(randomSecret());
  const signing_key = await sealer.seal("clé");
  const [waiting, drained]: [unknown[], unknown[]] = [[], []];
  let [working, most, asked] = [0, 0, 0];
  const call = async (name: string, args: { p_body?: unknown }) => {
    if (name === "calendly_connection") return { signing_key };
    if (name === "take_calendly_delivery") return waiting.push(args.p_body) > 0;
    asked++;
    most = Math.max(most, ++working);
    const taken = waiting.splice(0);
    await new Promise((resolve) => setTimeout(resolve, 5));
    drained.push(...taken);
    working--;
    return taken.length;
  };
  const works: Promise<unknown>[] = [];
  const handle = makeWebhookHandler({
    call: call as never,
    sealer,
    after: (work) => works.push(work()),
    say: (line) => expect.fail(line),
  });
  const t = Math.floor(Date.now() / 1000);
  const deliver = async (nth: number) => {
    const body = JSON.stringify({ nth });
    const v1 = createHmac("sha256", "clé").update(`${t}.${body}`).digest("hex");
    const headers = { "calendly-webhook-signature": `t=${t},v1=${v1}` };
    const url = `https://x.example/calendly-webhook/${crypto.randomUUID()}`;
    expect((await handle(new Request(url, { method: "POST", headers, body }))).status).toBe(200);
  };
  for (let nth = 0; nth < 100; nth += 10)
    await Promise.all(Array.from({ length: 10 }, (_, more) => deliver(nth + more)));
  await Promise.all(works);
  expect(drained).toHaveLength(100);
  expect(most).toBe(1);
  expect(asked).toBeLessThan(100);
});

import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { makeMailQueue } from "../../../supabase/functions/_shared/mail-queue.ts";
import { makeSender } from "../../../supabase/functions/_shared/smtp.ts";
import { makeTickHandler, type TickDeps } from "../../../supabase/functions/tick/handler.ts";
import { useStack } from "../../fixtures/stack.ts";
import { makeTeam } from "../../fixtures/team.ts";

const stack = useStack();
let workspace: string;
beforeEach(async () => {
  ({ workspace } = await makeTeam(stack()));
  await stack().sql`delete from private.mail_queue`;
  stack().mail.clear();
});

async function enqueue(
  options: { locale?: string; repeatable?: boolean; template?: string } = {},
): Promise<string> {
  const { locale = "fr-CA", repeatable = false, template = "invitation" } = options;
  const recipient = `ines@${randomUUID().slice(0, 8)}.example`;
  const data = {
    workspace: "Relais Tréma",
    display_name: "Inès\r\nBcc: x@y.example",
    invited_by: "Mireille",
  };
  await stack().sql`
    select private.enqueue_mail(${workspace}, ${recipient}, ${template}, ${locale}, ${stack().sql.json(data)}, ${repeatable})`;
  return recipient;
}
const stateOf = async (recipient: string) => {
  const [row] = await stack().sql`
    select status, attempts, sent_at is not null as is_sent, last_error from private.mail_queue
    where recipient = ${recipient}`;
  return row;
};
/** The handler in this process, on the real queue and a real SMTP dialogue. */
const handler = (deps: Partial<TickDeps> = {}) =>
  makeTickHandler({
    secret: "s",
    siteUrl: "https://coulisses.example",
    queue: makeMailQueue({ url: stack().url, key: stack().serviceKey }),
    send: makeSender({
      host: "127.0.0.1",
      port: stack().mail.port,
      from: "Coulisses <coulisses@localhost.test>",
    }),
    ...deps,
  });
const tick = (handle = handler()) =>
  handle(new Request("http://local/tick", { method: "POST", headers: { "x-tick-secret": "s" } }));

describe("[P0.7] the tick", () => {
  test("sends the invitations that wait, in the language of the workspace, under Deno as on hosted", async () => {
    const [french, english] = [await enqueue(), await enqueue({ locale: "en-CA" })];
    const answer = await stack().tick();
    expect(await answer.json()).toEqual({ mail: { sent: 2, later: 0, refused: 0, unknown: 0 } });
    const [first, second] = [await stack().mail.waitFor(french), await stack().mail.waitFor(english)];
    expect(first.subject).toBe("Mireille vous invite dans «\u00a0Relais Tréma\u00a0»");
    expect(first.text).toContain(`donnez cette adresse\u00a0: ${french}`);
    expect(first.text).toContain(stack().url);
    expect(second.subject).toBe("Mireille invites you to “Relais Tréma”");
    expect(first.to).toEqual([french]);
    expect(await stateOf(french)).toMatchObject({ status: "sent", is_sent: true, attempts: 1 });
    await stack().tick();
    expect(stack().mail.list(french)).toHaveLength(1);
  });

  test("answers nobody without the secret", async () => {
    const url = `${stack().url}/functions/v1/tick`;
    const wrong: Record<string, string>[] = [
      {},
      { "x-tick-secret": "" },
      { "x-tick-secret": `${stack().keys.tick}x` },
    ];
    for (const headers of wrong) {
      const answer = await fetch(url, { method: "POST", headers });
      expect([answer.status, await answer.json()]).toEqual([401, { error: { code: "secret_wrong" } }]);
    }
    expect((await fetch(url)).status).toBe(405);
    expect((await tick(handler({ secret: "" }))).status).toBe(401);
  });

  test("sends each message once, however many ticks run at the same time", async () => {
    const recipients = await Promise.all(Array.from({ length: 8 }, () => enqueue()));
    await Promise.all(Array.from({ length: 4 }, () => tick()));
    for (const recipient of recipients) expect(stack().mail.list(recipient)).toHaveLength(1);
  });

  test("stops when its time is over; the next one goes on", async () => {
    await enqueue();
    expect(await (await tick(handler({ budgetMs: 0 }))).json()).toMatchObject({ mail: { sent: 0 } });
    expect(await (await tick()).json()).toMatchObject({ mail: { sent: 1 } });
  });

  test("forgets after a month what was sent", async () => {
    const [old, recent] = [await enqueue(), await enqueue()];
    await tick();
    await stack().sql`
      update private.mail_queue set sent_at = now() - interval '31 days' where recipient = ${old}`;
    await tick();
    expect([await stateOf(old), (await stateOf(recent))?.status]).toEqual([undefined, "sent"]);
  });

  test("keeps a message that nobody knows how to word, for admins to see", async () => {
    const recipient = await enqueue({ template: "surprise" });
    await tick();
    expect(await stateOf(recipient)).toMatchObject({
      status: "dead",
      last_error: 'No message is called "surprise".',
    });
  });
});

describe("[P0.7] a message that does not leave", () => {
  test("is tried again, later and later, then kept as dead", async () => {
    const recipient = await enqueue();
    const down = handler({ send: async () => ({ outcome: "later", error: "connect ECONNREFUSED" }) });
    await tick(down);
    expect(await stateOf(recipient)).toMatchObject({
      status: "queued",
      attempts: 1,
      last_error: "connect ECONNREFUSED",
    });
    expect(await (await tick()).json()).toMatchObject({ mail: { sent: 0 } });
    const waits: number[] = [];
    for (let attempt = 2; attempt <= 8; attempt++) {
      await stack().sql`update private.mail_queue set next_at = now() where recipient = ${recipient}`;
      await tick(down);
      const [row] = await stack().sql`
        select extract(epoch from next_at - now())::int as wait from private.mail_queue where recipient = ${recipient}`;
      waits.push(row?.wait);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(await stateOf(recipient)).toMatchObject({ status: "dead", attempts: 8 });
  });

  test("for good is not tried again", async () => {
    const recipient = await enqueue();
    await tick(handler({ send: async () => ({ outcome: "refused", error: "550 no such user" }) }));
    await stack().sql`update private.mail_queue set next_at = now()`;
    await tick();
    expect(await stateOf(recipient)).toMatchObject({ status: "dead", last_error: "550 no such user" });
    expect(stack().mail.list(recipient)).toEqual([]);
  });
});

describe("[P0.7] a worker that dies while it sends", () => {
  async function die(recipient: string): Promise<void> {
    const dying = handler({ send: () => Promise.reject(new Error("killed")) });
    await expect(tick(dying)).rejects.toThrow("killed");
    expect(await stateOf(recipient)).toMatchObject({ status: "sending" });
    await tick();
    expect(stack().mail.list(recipient)).toEqual([]);
    await stack().sql`update private.mail_queue set claimed_at = now() - interval '3 minutes'`;
  }

  test("leaves a message that is never sent twice: nobody knows whether it left", async () => {
    const recipient = await enqueue();
    await die(recipient);
    await tick();
    expect(await stateOf(recipient)).toMatchObject({ status: "uncertain" });
    expect(stack().mail.list(recipient)).toEqual([]);
  });

  test("leaves an invitation that goes again, under the same id: twice is harmless, never is not", async () => {
    const recipient = await enqueue({ repeatable: true });
    await die(recipient);
    await tick();
    expect(await stateOf(recipient)).toMatchObject({ status: "sent", attempts: 2 });
    const [mail] = stack().mail.list(recipient);
    const [row] = await stack().sql`select id from private.mail_queue where recipient = ${recipient}`;
    expect(mail?.headers["message-id"]).toBe(`<${row?.id}@localhost.test>`);
  });
});

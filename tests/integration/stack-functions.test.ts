import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noMigrations, useStack } from "../fixtures/stack.ts";

const sources = {
  echo: `
    import "npm:nodemailer";
    Deno.serve(async (request) => Response.json({
      path: new URL(request.url).pathname + new URL(request.url).search,
      method: request.method,
      body: await request.text(),
      caller: request.headers.get("x-forwarded-for"),
      host: request.headers.get("x-forwarded-host"),
      knows: Object.keys(Deno.env.toObject()).filter((name) => /^(SUPABASE|SITE|TICK|SMTP|MAIL)_/.test(name)).sort(),
    }));`,
  crash: `
    let asked = 0;
    Deno.serve(() => {
      asked += 1;
      if (asked > 1) Deno.exit(3);
      return new Response(String(Deno.pid));
    });`,
  broken: "export const half = ;",
  tick: `
    import { createTransport } from "npm:nodemailer";
    Deno.serve(async (request) => {
      if (request.headers.get("x-tick-secret") !== Deno.env.get("TICK_SECRET")) return new Response("no", { status: 401 });
      const transport = createTransport({ host: Deno.env.get("SMTP_HOST"), port: Number(Deno.env.get("SMTP_PORT")), secure: false, ignoreTLS: true });
      await transport.sendMail({
        from: Deno.env.get("MAIL_FROM"), to: "Zoé <zoe@exemple.test>", subject: "Rendez-vous à l’été « bientôt »",
        text: "Bonjour Zoé,\\n\\nVotre code : 012345", html: "<p>Bonjour <b>Zoé</b></p>" });
      return Response.json({ sent: 1 });
    });`,
};

describe("edge functions and mail", () => {
  const root = join(import.meta.dirname, "../../supabase/.local");
  mkdirSync(root, { recursive: true });
  // Inside the repository, so that Deno finds its node_modules as it does for the real functions.
  const functions = mkdtempSync(join(root, "test-functions-"));
  const stack = useStack({ migrations: noMigrations, functions });

  beforeAll(() => {
    for (const [name, source] of Object.entries(sources)) {
      mkdirSync(join(functions, name));
      writeFileSync(join(functions, name, "index.ts"), source);
    }
  });
  afterAll(() => rmSync(functions, { recursive: true, force: true }));

  const call = (path: string, init?: RequestInit) => fetch(`${stack().url}/functions/v1/${path}`, init);

  test("a function sees the request as on hosted Supabase, and its environment", async () => {
    const answer = await call("echo/deep?x=1", {
      method: "POST",
      body: "corps",
      headers: { "x-forwarded-for": "203.0.113.9" },
    });
    expect(await answer.json()).toEqual({
      path: "/echo/deep?x=1",
      method: "POST",
      body: "corps",
      caller: "127.0.0.1",
      host: new URL(stack().url).host,
      knows: [
        "MAIL_FROM",
        "SITE_URL",
        "SMTP_HOST",
        "SMTP_PORT",
        "SUPABASE_ANON_KEY",
        "SUPABASE_DB_URL",
        "SUPABASE_SERVICE_ROLE_KEY",
        "SUPABASE_URL",
        "TICK_SECRET",
      ],
    });
  });

  test("a function that crashed answers again at the next request", async () => {
    const first = await (await call("crash")).text();
    expect((await call("crash")).status).toBe(503);
    const second = await call("crash");
    expect(second.status).toBe(200);
    expect(await second.text()).not.toBe(first);
  });

  test("a function that cannot start, one that does not exist and a forged name are refused", async () => {
    expect((await call("broken")).status).toBe(503);
    expect((await call("nobody")).status).toBe(404);
    expect((await call("..%2f..%2flocal")).status).toBe(404);
  });

  test("the tick goes through with its secret, and its mail arrives whole", async () => {
    expect((await call("tick", { method: "POST" })).status).toBe(401);
    expect(await (await stack().tick()).json()).toEqual({ sent: 1 });
    const mail = await stack().mail.waitFor("zoe@exemple.test");
    expect(mail).toMatchObject({
      from: "Coulisses <coulisses@localhost.test>",
      to: ["zoe@exemple.test"],
      subject: "Rendez-vous à l’été « bientôt »",
      code: "012345",
    });
    expect(mail.text).toContain("Bonjour Zoé,");
    expect(mail.html).toContain("<b>Zoé</b>");
  });

  test("the mailbox page shows the message and runs nothing of it", async () => {
    const transport = createTransport({
      host: "127.0.0.1",
      port: stack().mail.port,
      secure: false,
      ignoreTLS: true,
    });
    await transport.sendMail({
      from: "x@y.test",
      to: "page@exemple.test",
      subject: "<script>alert(1)</script>",
      html: "<script>alert(2)</script>ok",
    });
    await stack().mail.waitFor("page@exemple.test");
    const page = await fetch(`${stack().url}/_mail`);
    expect(await page.text()).not.toContain("<script>");
    const [message] = stack().mail.list("page@exemple.test");
    const alone = await fetch(`${stack().url}/_mail/${message?.id}`);
    expect(alone.headers.get("content-security-policy")).toContain("sandbox");
  });

  test("a test can spoil the network, and mend it", async () => {
    stack().onRequest = (request) =>
      request.url.includes("/rest/") ? new Response("trouble", { status: 500 }) : undefined;
    expect((await fetch(`${stack().url}/rest/v1/anything`)).status).toBe(500);
    stack().onRequest = undefined;
    expect((await fetch(`${stack().url}/rest/v1/anything`)).status).toBe(401);
  });

  test("nothing listens beyond this machine", async () => {
    const others = Object.values((await import("node:os")).networkInterfaces())
      .flat()
      .filter((one) => one?.family === "IPv4" && !one.internal);
    const port = Number(new URL(stack().url).port);
    for (const { address } of others.filter((one) => one !== undefined)) {
      const outcome = await new Promise((resolve) => {
        const socket = createConnection({ host: address, port, timeout: 1000 });
        socket.once("connect", () => resolve("open"));
        socket.once("error", () => resolve("closed"));
        socket.once("timeout", () => resolve("closed"));
      });
      expect(outcome).toBe("closed");
    }
  });
});

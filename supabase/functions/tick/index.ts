// What happens on the server as time goes by; called every minute by pg_cron (locally, by the scheduler).

import { makeMailQueue } from "../_shared/mail-queue.ts";
import { makeSender } from "../_shared/smtp.ts";
import { makeTickHandler } from "./handler.ts";

declare const Deno: {
  env: { get(name: string): string | undefined };
  serve(handler: (request: Request) => Promise<Response>): unknown;
};

function setting(name: string): string {
  const value = Deno.env.get(name);
  if (!value) throw new Error(`The function "tick" needs the secret ${name}: supabase secrets set ${name}=…`);
  return value;
}

Deno.serve(
  makeTickHandler({
    secret: setting("TICK_SECRET"),
    siteUrl: setting("SITE_URL"),
    queue: makeMailQueue({ url: setting("SUPABASE_URL"), key: setting("SUPABASE_SERVICE_ROLE_KEY") }),
    send: makeSender({
      host: setting("SMTP_HOST"),
      port: Number(Deno.env.get("SMTP_PORT") ?? 465),
      user: Deno.env.get("SMTP_USER"),
      pass: Deno.env.get("SMTP_PASS"),
      from: setting("MAIL_FROM"),
    }),
  }),
);

// What happens on the server as time goes by; called every minute by pg_cron (locally, by the scheduler).

import { optionalSetting, serve, setting } from "../_shared/environment.ts";
import { makeMailQueue } from "../_shared/mail-queue.ts";
import { makeSender } from "../_shared/smtp.ts";
import { makeTickHandler } from "./handler.ts";

const need = (name: string) => setting("tick", name);

serve(
  makeTickHandler({
    secret: need("TICK_SECRET"),
    siteUrl: need("SITE_URL"),
    queue: makeMailQueue({ url: need("SUPABASE_URL"), key: need("SUPABASE_SERVICE_ROLE_KEY") }),
    send: makeSender({
      host: need("SMTP_HOST"),
      port: Number(optionalSetting("SMTP_PORT") ?? 465),
      user: optionalSetting("SMTP_USER"),
      pass: optionalSetting("SMTP_PASS"),
      from: need("MAIL_FROM"),
    }),
  }),
);

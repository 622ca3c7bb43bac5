// Reminders; called every minute by pg_cron (locally, by the scheduler). See handler.ts.

import { optionalSetting, serve, setting } from "../_shared/environment.ts";
import { localPushService } from "../_shared/push/push-service.ts";
import { makePusher } from "../_shared/push/send.ts";
import { vapidKeys } from "../_shared/push/settings.ts";
import { makeCallDatabase } from "../_shared/service.ts";
import { makeRemindersHandler } from "./handler.ts";

const need = (name: string) => setting("reminders", name);
const url = need("SUPABASE_URL");
const vapid = vapidKeys();

serve(
  makeRemindersHandler({
    secret: need("TICK_SECRET"),
    call: makeCallDatabase({ url, key: need("SUPABASE_SERVICE_ROLE_KEY") }),
    push: vapid && makePusher(vapid, localPushService(optionalSetting("PUSH_LOCAL_ORIGIN"), url)),
  }),
);

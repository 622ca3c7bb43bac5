// Reminders; called every minute by pg_cron (locally, by the scheduler). See handler.ts.

import { serve, setting } from "../_shared/environment.ts";
import { makeCallDatabase } from "../_shared/service.ts";
import { makeRemindersHandler } from "./handler.ts";

const need = (name: string) => setting("reminders", name);

serve(
  makeRemindersHandler({
    secret: need("TICK_SECRET"),
    call: makeCallDatabase({ url: need("SUPABASE_URL"), key: need("SUPABASE_SERVICE_ROLE_KEY") }),
  }),
);

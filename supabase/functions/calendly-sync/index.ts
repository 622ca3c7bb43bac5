// Calendly as time goes by; called every minute by pg_cron (locally, by the scheduler). See handler.ts.

import { calendlyDeps } from "../_shared/calendly/settings.ts";
import { serve, setting } from "../_shared/environment.ts";
import { makeSyncHandler } from "./handler.ts";

serve(
  makeSyncHandler({
    ...calendlyDeps("calendly-sync"),
    secret: setting("calendly-sync", "TICK_SECRET"),
    say: (line) => console.error(line),
  }),
);

// The calendar of a member, for other programs. See handler.ts.

import { optionalSetting, serve, setting } from "../_shared/environment.ts";
import { makeCallDatabase } from "../_shared/service.ts";
import { makeCalendarFeedHandler } from "./handler.ts";

const need = (name: string) => setting("calendar-feed", name);
const service = { url: need("SUPABASE_URL"), key: need("SUPABASE_SERVICE_ROLE_KEY") };

serve(
  makeCalendarFeedHandler({
    siteUrl: need("SITE_URL"),
    secret: service.key,
    addressHeader: optionalSetting("CLIENT_ADDRESS_HEADER"),
    call: makeCallDatabase(service),
    say: (line) => console.error(line),
  }),
);

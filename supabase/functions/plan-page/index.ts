// The artist's own page: a link, no account. See handler.ts.

import { optionalSetting, serve, setting } from "../_shared/environment.ts";
import { makeCallDatabase, makeFileShelf } from "../_shared/service.ts";
import { makePlanPageHandler } from "./handler.ts";

const need = (name: string) => setting("plan-page", name);
const service = { url: need("SUPABASE_URL"), key: need("SUPABASE_SERVICE_ROLE_KEY") };

serve(
  makePlanPageHandler({
    siteUrl: need("SITE_URL"),
    secret: service.key,
    addressHeader: optionalSetting("CLIENT_ADDRESS_HEADER"),
    call: makeCallDatabase(service),
    files: makeFileShelf(service),
    // What the database said, never what was sent to it.
    say: (line) => console.error(line),
  }),
);

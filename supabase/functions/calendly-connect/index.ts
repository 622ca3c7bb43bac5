// Connecting Calendly, for the admins of a team. See handler.ts.

import { calendlyDeps } from "../_shared/calendly/settings.ts";
import { serve, setting } from "../_shared/environment.ts";
import { makeConnectHandler } from "./handler.ts";

const need = (name: string) => setting("calendly-connect", name);
const [url, key] = [need("SUPABASE_URL"), need("SUPABASE_ANON_KEY")];

serve(
  makeConnectHandler({
    ...calendlyDeps("calendly-connect"),
    async callAs(authorization, name, args) {
      const answer = await fetch(`${url}/rest/v1/rpc/${name}`, {
        method: "POST",
        headers: { apikey: key, authorization, "content-type": "application/json" },
        body: JSON.stringify(args),
        signal: AbortSignal.timeout(10_000),
      });
      const text = await answer.text();
      return { status: answer.status, body: answer.ok && text !== "" ? JSON.parse(text) : undefined };
    },
    redirectUri: `${need("SITE_URL")}/reglages`,
    say: (line) => console.error(line),
  }),
);

import { optionalSetting, setting } from "../environment.ts";
import { makeSealer } from "../seal.ts";
import { makeCallDatabase } from "../service.ts";
import type { AccountDeps } from "./account.ts";

/** What the functions of Calendly have in common, from their environment. */
export function calendlyDeps(functionName: string): AccountDeps {
  const need = (name: string) => setting(functionName, name);
  const url = need("SUPABASE_URL");
  return {
    call: makeCallDatabase({ url, key: need("SUPABASE_SERVICE_ROLE_KEY") }),
    sealer: makeSealer(need("SEAL_KEY")),
    settings: {
      apiUrl: optionalSetting("CALENDLY_API_URL") ?? "https://api.calendly.com",
      authUrl: optionalSetting("CALENDLY_AUTH_URL") ?? "https://auth.calendly.com/oauth",
      // Without these, accounts connect by a personal token only.
      clientId: optionalSetting("CALENDLY_CLIENT_ID") ?? "",
      clientSecret: optionalSetting("CALENDLY_CLIENT_SECRET") ?? "",
      webhookUrl: `${url}/functions/v1/calendly-webhook`,
    },
  };
}

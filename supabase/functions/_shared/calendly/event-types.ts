import type { Connection } from "./account.ts";
import type { CalendlyApi, Json } from "./api.ts";

/** The event types of an account as they are now, archived ones included: enough to list them. */
export async function readEventTypes(
  api: CalendlyApi,
  { scope, organization_uri, user_uri }: Pick<Connection, "scope" | "organization_uri" | "user_uri">,
): Promise<object[]> {
  const types = await api.all(
    "event_types",
    scope === "organization" ? { organization: organization_uri } : { user: user_uri },
  );
  return types.map((type: Json) => ({
    uri: type?.uri,
    name: type?.name,
    minutes: type?.duration,
    active: type?.active === true,
    owner: type?.profile?.name,
    url: type?.scheduling_url,
  }));
}

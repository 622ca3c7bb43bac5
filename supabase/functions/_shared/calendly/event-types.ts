import { isWebAddress } from "../../../../src/domain/record/values.ts";
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
  return typesKept(types);
}

/** What is kept of event types. */
export function typesKept(types: readonly Json[]): object[] {
  return types.map((type) => ({
    uri: type?.uri,
    name: type?.name,
    minutes: type?.duration,
    active: type?.active === true,
    owner: type?.profile?.name,
    // It becomes a link.
    url: isWebAddress(String(type?.scheduling_url)) ? type.scheduling_url : undefined,
  }));
}

// Connecting Calendly, for admins: by a personal token, or by Calendly's own page (OAuth). Who may is decided by the
// database, asked as the person who calls. Tokens go one way: in.

import {
  type AccountDeps,
  type Connection,
  ensureWebhook,
  exchange,
  note,
  openAccount,
  problemOf,
  removeWebhook,
  revokeTokens,
  sealTokens,
  type Tokens,
} from "../_shared/calendly/account.ts";
import { CalendlyRefusal, makeCalendlyApi } from "../_shared/calendly/api.ts";
import { readEventTypes } from "../_shared/calendly/event-types.ts";
import { answer, crossOrigin, failure } from "../_shared/for-members.ts";
import { readAtMost } from "../_shared/read-body.ts";
import { randomSecret } from "../_shared/seal.ts";
import { type Asked, readAsked } from "./asked.ts";

export interface ConnectDeps extends AccountDeps {
  /** Calls the database as the person whose token it is. */
  callAs(authorization: string, name: string, args: object): Promise<{ status: number; body: unknown }>;
  /** Where Calendly's page sends people back to. */
  redirectUri: string;
  say(line: string): void;
}

/** Two years back: what is older is read by nobody. */
const historyMs = 730 * 86_400_000;
const mostBytes = 8_000;

export function makeConnectHandler(deps: ConnectDeps): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: crossOrigin });
    if (request.method !== "POST") return failure(405, "method_not_allowed");
    const authorization = request.headers.get("authorization") ?? "";
    if (!/^Bearer \S+$/.test(authorization)) return failure(401, "session_expired");
    const asked = readAsked(await readAtMost(request, mostBytes));
    if (!asked) return failure(400, "invalid");
    try {
      // Only an admin is told how it is; nobody else goes further.
      const allowed = await deps.callAs(authorization, "calendly_health", { p_workspace: asked.workspace });
      if (allowed.status !== 200) return refusal(allowed.status);
      return await act(deps, authorization, asked);
    } catch (error) {
      deps.say(error instanceof Error ? error.message : String(error));
      return failure(500, "server_error");
    }
  };
}

async function act(deps: ConnectDeps, authorization: string, asked: Asked): Promise<Response> {
  switch (asked.action) {
    case "connect":
      return answer(
        await tryToConnect(deps, asked.workspace, "token", async () => ({ access_token: asked.token })),
      );
    case "begin": {
      if (!deps.settings.clientId) return answer({ problem: "not_offered" });
      const state = randomSecret();
      const begun = await deps.callAs(authorization, "begin_calendly_oauth", {
        p_workspace: asked.workspace,
        p_state: state,
      });
      if (begun.status >= 300) return refusal(begun.status);
      const page = new URL(`${deps.settings.authUrl}/authorize`);
      const query = {
        client_id: deps.settings.clientId,
        response_type: "code",
        redirect_uri: deps.redirectUri,
        state,
      };
      for (const [name, value] of Object.entries(query)) page.searchParams.set(name, value);
      return answer({ url: page.href });
    }
    case "finish": {
      const ended = await deps.callAs(authorization, "end_calendly_oauth", {
        p_workspace: asked.workspace,
        p_state: asked.state,
      });
      if (ended.status !== 200) return refusal(ended.status);
      if (ended.body !== true) return answer({ problem: "state_gone" });
      const grant = { grant_type: "authorization_code", code: asked.code, redirect_uri: deps.redirectUri };
      return answer(await tryToConnect(deps, asked.workspace, "oauth", () => exchange(deps.settings, grant)));
    }
    case "disconnect":
      return answer(await disconnect(deps, asked.workspace, asked.connection));
  }
}

/** Connects, or says what keeps it from working. */
async function tryToConnect(
  deps: ConnectDeps,
  workspace: string,
  auth: Connection["auth"],
  getTokens: () => Promise<Tokens>,
): Promise<{ connection?: string; problem?: string }> {
  try {
    return await connect(deps, workspace, auth, await getTokens());
  } catch (error) {
    if (error instanceof CalendlyRefusal) return { problem: problemOf(error) };
    throw error;
  }
}

async function connect(
  deps: ConnectDeps,
  workspace: string,
  auth: Connection["auth"],
  tokens: Tokens,
): Promise<{ connection: string; problem?: string }> {
  const api = makeCalendlyApi({ url: deps.settings.apiUrl, token: async () => tokens.access_token });
  const { resource: me } = await api.ask("users/me");
  const [membership] = await api.all("organization_memberships", { user: me.uri });
  const isForAll = membership?.role === "owner" || membership?.role === "admin";
  const whose = {
    user_uri: String(me.uri),
    organization_uri: String(me.current_organization ?? ""),
    scope: isForAll ? ("organization" as const) : ("user" as const),
  };
  const given = {
    ...whose,
    user_name: String(me.name ?? ""),
    user_email: String(me.email ?? ""),
    auth,
    ...(await sealTokens(deps.sealer, tokens)),
    event_types: await readEventTypes(api, whose),
    sweep: { since: new Date(Date.now() - historyMs).toISOString() },
  };
  const id = (await deps.call("keep_calendly_connection", {
    p_workspace: workspace,
    p_user: null,
    p_connection: given,
  })) as string;
  const connection = (await deps.call("calendly_connection", { p_connection: id })) as Connection;
  try {
    await ensureWebhook(deps, connection, api);
    await note(deps, connection, { watched_at: new Date().toISOString(), problem: null });
    return { connection: id };
  } catch (error) {
    if (!(error instanceof CalendlyRefusal)) throw error;
    // Without webhooks it still reads Calendly each night: worth keeping, and saying.
    const problem = error.status === 403 ? "webhook_refused" : problemOf(error);
    await note(deps, connection, { problem, last_error: error.message });
    return { connection: id, problem };
  }
}

async function disconnect(
  deps: ConnectDeps,
  workspace: string,
  id: string,
): Promise<{ connection?: string; problem?: string }> {
  const connection = (await deps.call("calendly_connection", {
    p_connection: id,
    p_workspace: workspace,
  })) as Connection | null;
  if (!connection) return {};
  // What serves no more, or Calendly out of reach, takes nothing away there; here it is forgotten all the same.
  const tryTo = (act: Promise<void>) => act.catch((error: unknown) => deps.say(String(error)));
  if (connection.webhook_uri)
    await tryTo(removeWebhook(openAccount(deps, connection), connection.webhook_uri));
  // What a renewal on the way may have put in the place of the tokens is given back, not what was.
  const current = (await deps.call("calendly_connection", {
    p_connection: connection.id,
  })) as Connection | null;
  if (current) await tryTo(revokeTokens(deps, current));
  await deps.call("forget_calendly_connection", { p_connection: connection.id });
  return {};
}

function refusal(status: number): Response {
  if (status === 401) return failure(401, "session_expired");
  return status >= 500 ? failure(503, "server_error") : failure(403, "forbidden");
}

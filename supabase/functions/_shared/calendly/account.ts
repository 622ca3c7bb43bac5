// A connected account: its row in the database, its token, its webhook.

import type { Sealer } from "../seal.ts";
import { randomSecret } from "../seal.ts";
import type { CallDatabase } from "../service.ts";
import { type CalendlyApi, CalendlyRefusal, idIn, type Json, makeCalendlyApi } from "./api.ts";

export interface Connection {
  id: string;
  workspace_id: string;
  user_uri: string;
  user_email: string;
  organization_uri: string;
  scope: "user" | "organization";
  auth: "token" | "oauth";
  access_token: string;
  refresh_token: string | null;
  token_expires_at: string | null;
  webhook_uri: string | null;
  signing_key: string | null;
  sweep: { since: string; token?: string } | null;
}

export interface CalendlySettings {
  apiUrl: string;
  /** Where people allow us, and codes become tokens. */
  authUrl: string;
  clientId: string;
  clientSecret: string;
  /** Where the webhooks come in, without the connection's id. */
  webhookUrl: string;
}

export interface AccountDeps {
  call: CallDatabase;
  sealer: Sealer;
  settings: CalendlySettings;
}

export interface Tokens {
  access_token: string;
  refresh_token?: string;
  expires_in?: number;
}

export const watchedEvents = [
  "invitee.created",
  "invitee.canceled",
  "invitee_no_show.created",
  "invitee_no_show.deleted",
];

/** A minute before it ends, a token is renewed. */
const renewMarginMs = 60_000;

/** Calendly, as this connection reaches it. */
export function openAccount(deps: AccountDeps, connection: Connection): CalendlyApi {
  const { call, sealer, settings } = deps;
  let held: Promise<string> | undefined;

  async function renew(): Promise<string> {
    const isMine = await call("lease_calendly_refresh", { p_connection: connection.id });
    // Somebody else holds the token that serves once; what they get is there at the next turn.
    if (!isMine) throw new CalendlyRefusal(429, "The token is being renewed.", 30);
    const current = (await call("calendly_connection", { p_connection: connection.id })) as Connection;
    const refresh_token = await sealer.open(current.refresh_token ?? "");
    const tokens = await exchange(settings, { grant_type: "refresh_token", refresh_token });
    await note(deps, connection, { ...(await sealTokens(sealer, tokens)), refreshing_at: null });
    return tokens.access_token;
  }
  const renewOnce = () => {
    held = renew();
    return held;
  };

  return makeCalendlyApi({
    url: settings.apiUrl,
    token() {
      const ends = connection.token_expires_at ? Date.parse(connection.token_expires_at) : Infinity;
      if (!held && connection.auth === "oauth" && ends - renewMarginMs < Date.now()) return renewOnce();
      held ??= sealer.open(connection.access_token);
      return held;
    },
    renew: connection.auth === "oauth" ? renewOnce : undefined,
  });
}

export async function sealTokens(sealer: Sealer, tokens: Tokens) {
  return {
    access_token: await sealer.seal(tokens.access_token),
    refresh_token: tokens.refresh_token ? await sealer.seal(tokens.refresh_token) : null,
    token_expires_at: tokens.expires_in
      ? new Date(Date.now() + tokens.expires_in * 1000).toISOString()
      : null,
  };
}

/** Changes what is known of a connection. */
export async function note({ call }: AccountDeps, connection: Connection, patch: object): Promise<void> {
  await call("note_calendly_connection", { p_connection: connection.id, p_patch: patch });
  Object.assign(connection, patch);
}

/** A code, or a refresh token, against new tokens. */
export async function exchange(
  settings: CalendlySettings,
  grant: Record<string, string>,
): Promise<Tokens & { owner?: string }> {
  const answer = await fetch(`${settings.authUrl}/token`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      authorization: `Basic ${btoa(`${settings.clientId}:${settings.clientSecret}`)}`,
    },
    body: new URLSearchParams(grant),
    signal: AbortSignal.timeout(15_000),
  }).catch((error: unknown) => {
    throw new CalendlyRefusal(0, String(error));
  });
  const text = await answer.text();
  // A grant that serves no more is a token that is refused.
  if (!answer.ok) throw new CalendlyRefusal(answer.status >= 500 ? answer.status : 401, text.slice(0, 200));
  return JSON.parse(text) as Tokens;
}

/** Gives back what Calendly's own page gave. A personal token is taken back by its owner, at Calendly. */
export async function revokeTokens({ sealer, settings }: AccountDeps, connection: Connection): Promise<void> {
  if (connection.auth !== "oauth") return;
  for (const sealed of [connection.refresh_token, connection.access_token]) {
    if (!sealed) continue;
    const { clientId: client_id, clientSecret: client_secret } = settings;
    const answer = await fetch(`${settings.authUrl}/revoke`, {
      method: "POST",
      body: new URLSearchParams({ client_id, client_secret, token: await sealer.open(sealed) }),
      signal: AbortSignal.timeout(15_000),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new CalendlyRefusal(answer.status, "A token could not be given back.");
  }
}

/** Sees to it that Calendly tells us: a webhook that is there, active and ours. True when it had to be made. */
export async function ensureWebhook(
  deps: AccountDeps,
  connection: Connection,
  api = openAccount(deps, connection),
): Promise<boolean> {
  const url = `${deps.settings.webhookUrl}/${connection.id}`;
  const owner = () => ({
    organization: connection.organization_uri,
    scope: connection.scope,
    ...(connection.scope === "user" && { user: connection.user_uri }),
  });
  const listed = await api.all("webhook_subscriptions", owner());
  const ours = listed.filter((one: Json) => one?.callback_url === url);
  const good = connection.signing_key
    ? ours.find((one: Json) => one.uri === connection.webhook_uri && one.state === "active")
    : undefined;
  for (const one of ours) if (one !== good) await removeWebhook(api, one.uri);
  if (good) return false;
  const signing_key = randomSecret();
  // Kept first: Calendly may deliver before we hear that it will.
  await note(deps, connection, { signing_key: await deps.sealer.seal(signing_key), webhook_uri: null });
  const create = () =>
    api.ask("webhook_subscriptions", {
      method: "POST",
      body: { url, events: watchedEvents, ...owner(), signing_key },
    });
  let made: Json;
  try {
    made = await create();
  } catch (error) {
    if (!(error instanceof CalendlyRefusal) || error.status !== 403 || connection.scope === "user")
      throw error;
    // Not theirs to ask for everybody: for themselves, then.
    await note(deps, connection, { scope: "user" });
    made = await create();
  }
  await note(deps, connection, { webhook_uri: made?.resource?.uri ?? null });
  return true;
}

/** Takes a webhook away; one that is gone already is gone. */
export async function removeWebhook(api: CalendlyApi, uri: string): Promise<void> {
  try {
    await api.ask(`webhook_subscriptions/${idIn(uri)}`, { method: "DELETE" });
  } catch (error) {
    if (!(error instanceof CalendlyRefusal) || error.status !== 404) throw error;
  }
}

/** What keeps a connection from working, as admins are told it. */
export function problemOf(error: unknown): "unauthorized" | "scope_missing" | "unreachable" {
  const status = error instanceof CalendlyRefusal ? error.status : 0;
  if (status === 401) return "unauthorized";
  return status === 403 ? "scope_missing" : "unreachable";
}

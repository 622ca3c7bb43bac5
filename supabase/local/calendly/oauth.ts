// Where people allow an application to act for them, and what it gets: a code for ten minutes, an access token for two
// hours, a refresh token that serves once.

import { escapeHtml, html } from "./html.ts";
import { allScopes, newSecret, type Store } from "./model.ts";
import { organizationUri, userUri } from "./resources.ts";

export type OAuthClient = { id: string; secret: string; redirectUri: string };

export function makeOAuth(store: Store, client: OAuthClient) {
  const { state } = store;
  const refuse = (error: string, status = 400) => Response.json({ error }, { status });

  function askLeave(query: URLSearchParams): Response {
    if (query.get("client_id") !== client.id || query.get("redirect_uri") !== client.redirectUri)
      return html("Refusé", "<p>Cette application n’est pas connue.</p>", 400);
    if (query.get("response_type") !== "code") return html("Refusé", "<p>Demande incomplète.</p>", 400);
    const hidden = `<input type="hidden" name="state" value="${escapeHtml(query.get("state") ?? "")}">`;
    const people = state.users
      .map(
        ({ id, name, email }) =>
          `<p><button name="user" value="${id}">Autoriser comme ${escapeHtml(name)}</button> <small>${escapeHtml(email)}</small></p>`,
      )
      .join("");
    return html(
      "Autoriser Coulisses",
      `<p>Coulisses demande à lire et à gérer vos rendez-vous.</p><form method="post">${hidden}${people}
       <p><button name="user" value="">Refuser</button></p></form>`,
    );
  }

  async function giveLeave(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    const back = new URL(client.redirectUri);
    back.searchParams.set("state", form.get("state") ?? "");
    const user = state.users.find(({ id }) => id === form.get("user"));
    if (!user) back.searchParams.set("error", "access_denied");
    else {
      const token = newSecret();
      state.tokens.push({
        token,
        user_id: user.id,
        scopes: allScopes.split(" "),
        kind: "code",
        expires_at: store.now() + 600_000,
        redirect_uri: client.redirectUri,
      });
      store.save();
      back.searchParams.set("code", token);
    }
    return new Response(null, { status: 303, headers: { location: back.href } });
  }

  const isNamedIn = (form: URLSearchParams) =>
    form.get("client_id") === client.id && form.get("client_secret") === client.secret;

  async function exchange(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    const basic = Buffer.from(
      (request.headers.get("authorization") ?? "").replace(/^Basic /, ""),
      "base64",
    ).toString();
    if (basic !== `${client.id}:${client.secret}` && !isNamedIn(form)) return refuse("invalid_client", 401);
    const isCode = form.get("grant_type") === "authorization_code";
    if (!isCode && form.get("grant_type") !== "refresh_token") return refuse("unsupported_grant_type");
    const given = form.get(isCode ? "code" : "refresh_token");
    const at = state.tokens.findIndex(
      ({ token, kind }) => token === given && kind === (isCode ? "code" : "refresh"),
    );
    const [held] = at >= 0 ? state.tokens.splice(at, 1) : [];
    if (!held || (held.expires_at !== null && held.expires_at <= store.now())) return refuse("invalid_grant");
    if (isCode && form.get("redirect_uri") !== held.redirect_uri) return refuse("invalid_grant");
    const { user_id, scopes } = held;
    const [access_token, refresh_token] = [newSecret(), newSecret()];
    state.tokens.push(
      { token: access_token, user_id, scopes, kind: "access", expires_at: store.now() + 7_200_000 },
      { token: refresh_token, user_id, scopes, kind: "refresh", expires_at: null },
    );
    store.save();
    return Response.json({
      token_type: "Bearer",
      access_token,
      refresh_token,
      expires_in: 7200,
      created_at: Math.floor(store.now() / 1000),
      scope: scopes.join(" "),
      owner: userUri(user_id),
      organization: organizationUri(state),
    });
  }

  /** Here the client is named in the form alone. A token that is known no more is gone, as was asked. */
  async function revoke(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    if (!isNamedIn(form)) return refuse("unauthorized_client", 403);
    if (!form.get("token")) return refuse("invalid_request");
    state.tokens = state.tokens.filter(({ token }) => token !== form.get("token"));
    store.save();
    return Response.json({});
  }

  return async (request: Request, path: string): Promise<Response> => {
    if (path === "/authorize")
      return request.method === "POST" ? giveLeave(request) : askLeave(new URL(request.url).searchParams);
    if (path === "/token" && request.method === "POST") return exchange(request);
    if (path === "/revoke" && request.method === "POST") return revoke(request);
    return refuse("not_found", 404);
  };
}

// Calendly on this machine, under /_calendly: its API, its permission page, the pages of guests and its webhooks. It
// refuses what the real one refuses.

import type { Route } from "../gateway.ts";
import { makeApi } from "./api.ts";
import { type Bookings, makeBookings } from "./bookings.ts";
import { allScopes, type CalendlyPerson, type CalendlyState, newSecret, openStore } from "./model.ts";
import { makeOAuth, type OAuthClient } from "./oauth.ts";
import { makePages } from "./pages.ts";

export type LocalCalendly = {
  route: Route;
  /** Where functions find the API and the permission page. */
  apiUrl: string;
  authUrl: string;
  client: OAuthClient;
  state: CalendlyState;
  bookings: Bookings;
  /** Requests that a person may make in a minute. */
  perMinute: number;
  /** A token that somebody made for themselves in their account. */
  makeToken(email: string, scopes?: string): string;
  /** Turns the clock; what is due by then is sent. */
  advance(ms: number): Promise<void>;
  /** The requests that came to the API, newest last. */
  asked: string[];
  stop(): Promise<void>;
};

/** Those of the demo, who administers first. */
const people: readonly CalendlyPerson[] = [
  { name: "Nadège Pierre-Louis", email: "nadege@trema.exemple", slug: "nadege-trema" },
  { name: "Mireille Kassab", email: "mireille@trema.exemple", slug: "mireille-trema" },
  { name: "Anh-Thư Lê", email: "anh-thu@trema.exemple", slug: "anh-thu-trema" },
];

const prefix = "/_calendly";

export function openCalendly(options: {
  /** The origin of the stack. */
  url: string;
  /** Where it is kept between two starts. */
  file?: string | undefined;
}): LocalCalendly {
  const origin = `${options.url}${prefix}`;
  const store = openStore(options.file, people);
  const client = {
    id: "coulisses-local",
    secret: "secret-of-the-local-calendly",
    redirectUri: `${options.url}/reglages`,
  };
  const bookings = makeBookings(store, origin);
  const pages = makePages(store, bookings, origin, (email) => calendly.makeToken(email));
  const oauth = makeOAuth(store, client);
  const asked: string[] = [];
  const api = makeApi({ store, bookings, origin, perMinute: () => calendly.perMinute });
  // What was refused is tried again while somebody looks; tests turn the clock instead.
  const timer = setInterval(() => void bookings.deliver(), 5_000);
  timer.unref();

  const calendly: LocalCalendly = {
    apiUrl: `${origin}/api`,
    authUrl: `${origin}/oauth`,
    client,
    state: store.state,
    bookings,
    perMinute: 500,
    asked,
    async route(request) {
      const url = new URL(request.url);
      if (url.pathname !== prefix && !url.pathname.startsWith(`${prefix}/`)) return undefined;
      const path = url.pathname.slice(prefix.length);
      if (path.startsWith("/api/")) {
        asked.push(`${request.method} ${path.slice(4)}`);
        return api(request, path.slice(4));
      }
      if (path.startsWith("/oauth/")) return oauth(request, path.slice(6));
      return pages(request, path);
    },
    makeToken(email, scopes = allScopes) {
      const user = store.state.users.find((one) => one.email === email);
      if (!user) throw new Error(`Nobody of the local Calendly has the address ${email}.`);
      const token = newSecret();
      store.state.tokens.push({
        token,
        user_id: user.id,
        scopes: scopes.split(" "),
        kind: "personal",
        expires_at: null,
      });
      store.save();
      return token;
    },
    async advance(ms) {
      store.state.offset += ms;
      await bookings.deliver();
    },
    async stop() {
      clearInterval(timer);
      store.save();
    },
  };
  return calendly;
}

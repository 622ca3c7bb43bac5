// The API: what is asked, answered and refused as Calendly does.

import type { Bookings } from "./bookings.ts";
import { apiNames, type CalendlyUser, newId, newSecret, type Store, type Token } from "./model.ts";
import {
  busyTimesOf,
  eventOf,
  eventTypeOf,
  inviteeOf,
  organizationUri,
  scheduleOf,
  subscriptionOf,
  userOf,
  userUri,
} from "./resources.ts";

const dayMs = 86_400_000;
const knownEvents = [
  "invitee.created",
  "invitee.canceled",
  "invitee_no_show.created",
  "invitee_no_show.deleted",
  "routing_form_submission.created",
];

type Body = Record<string, unknown>;
type Asked = { method: string; path: string[]; query: URLSearchParams; body: Body; user: CalendlyUser };

class Refusal extends Error {
  readonly status: number;
  readonly title: string;
  readonly details: { parameter: string; message: string }[];
  constructor(status: number, title: string, message: string, details: Refusal["details"] = []) {
    super(message);
    this.status = status;
    this.title = title;
    this.details = details;
  }
}
const wrong = (parameter: string, message: string) =>
  new Refusal(400, "Invalid Argument", "The supplied parameters are invalid.", [{ parameter, message }]);
const unknown = () =>
  new Refusal(404, "Resource Not Found", "The server could not find the requested resource.");
const denied = (message: string) => new Refusal(403, "Permission Denied", message);

export type ApiOptions = { store: Store; bookings: Bookings; origin: string; perMinute: () => number };

export function makeApi({ store, bookings, origin, perMinute }: ApiOptions) {
  const { state } = store;
  const windows = new Map<string, { until: number; used: number }>();

  function authorize(request: Request): { token: Token; user: CalendlyUser } {
    const given = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
    const token = state.tokens.find(
      ({ token, kind }) => token === given && ["personal", "access"].includes(kind),
    );
    if (!token || (token.expires_at !== null && token.expires_at <= store.now()))
      throw new Refusal(401, "Unauthenticated", "The access token is invalid");
    return { token, user: state.users.find(({ id }) => id === token.user_id)! };
  }

  /** Counts the request; answers the headers that say what is left. */
  function count(user: CalendlyUser): { headers: Record<string, string>; isTooMuch: boolean } {
    const now = Date.now();
    let window = windows.get(user.id);
    if (!window || window.until <= now) window = { until: now + 60_000, used: 0 };
    windows.set(user.id, window);
    window.used += 1;
    const limit = perMinute();
    return {
      isTooMuch: window.used > limit,
      headers: {
        "x-ratelimit-limit": String(limit),
        "x-ratelimit-remaining": String(Math.max(0, limit - window.used)),
        "x-ratelimit-reset": String(Math.ceil((window.until - now) / 1000)),
      },
    };
  }

  return async (request: Request, pathname: string): Promise<Response> => {
    let headers: Record<string, string> = {};
    try {
      const { token, user } = authorize(request);
      const counted = count(user);
      headers = counted.headers;
      if (counted.isTooMuch)
        throw new Refusal(429, "Too Many Requests", "You have exceeded your rate limit.");
      const path = pathname.split("/").filter(Boolean);
      const needed = scopeOf(request.method, path);
      if (!needed) throw unknown();
      const [domain, right] = needed.split(":");
      if (!token.scopes.includes(needed) && !(right === "read" && token.scopes.includes(`${domain}:write`)))
        throw denied("You do not have permission to access this resource.");
      const answer = await answerTo({
        method: request.method,
        path,
        query: new URL(request.url).searchParams,
        body: await readBody(request),
        user,
      });
      store.save();
      if (answer === undefined) return new Response(null, { status: 204, headers });
      const { status = 200, ...body } = answer;
      return Response.json(body, { status: Number(status), headers });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { title, message, details, status } = error;
      return Response.json({ title, message, ...(details.length > 0 && { details }) }, { status, headers });
    }
  };

  async function answerTo(asked: Asked): Promise<Body | undefined> {
    const { method, path, query, user } = asked;
    const [kind, id, part] = path;
    const route = `${method} ${kind}${id ? "/*" : ""}${part ? `/${part}` : ""}`;
    switch (route) {
      case "GET users/*": {
        const found = id === "me" ? user : state.users.find((one) => one.id === id);
        if (!found) throw unknown();
        return {
          resource: { ...userOf(state, found.id, origin), current_organization: organizationUri(state) },
        };
      }
      case "GET organization_memberships": {
        const of = query.get("user");
        const listed = state.users.filter((one) => !of || userUri(one.id) === of);
        return page(
          listed.map((one) => ({
            uri: `${apiNames}/organization_memberships/${one.id}`,
            role: one.role,
            user: userOf(state, one.id, origin),
            organization: organizationUri(state),
          })),
          query,
          "organization_memberships",
        );
      }
      case "GET event_types": {
        const of = need(query, "user", "organization");
        const listed = state.types.filter(
          ({ user_id }) => of === organizationUri(state) || userUri(user_id) === of,
        );
        return page(
          listed.map((type) => eventTypeOf(state, type, origin)),
          query,
          "event_types",
        );
      }
      case "GET event_type_available_times":
        return availableTimes(query);
      case "GET user_availability_schedules": {
        const of = visibleUser(query, user);
        return { collection: state.schedules.filter(({ user_id }) => user_id === of.id).map(scheduleOf) };
      }
      case "GET user_availability_schedules/*": {
        const found = state.schedules.find((one) => one.id === id);
        if (!found || (user.role === "user" && found.user_id !== user.id)) throw unknown();
        return { resource: scheduleOf(found) };
      }
      case "GET user_busy_times": {
        const of = visibleUser(query, user);
        const [from, to] = futureWindow(query, 7);
        return { collection: busyTimesOf(state, of.id, from, to) };
      }
      case "GET scheduled_events":
        return scheduledEvents(query, user);
      case "GET scheduled_events/*":
        return { resource: eventOf(state, visibleEvent(id, user)) };
      case "GET scheduled_events/*/invitees": {
        const event = visibleEvent(id, user);
        const listed = state.invitees.filter(({ event_id }) => event_id === event.id);
        if (path[3]) {
          const one = listed.find((invitee) => invitee.id === path[3]);
          if (!one) throw unknown();
          return { resource: inviteeOf(one, origin) };
        }
        return page(
          listed.map((invitee) => inviteeOf(invitee, origin)),
          query,
          `scheduled_events/${id}/invitees`,
        );
      }
      case "POST scheduled_events/*/cancellation": {
        const event = visibleEvent(id, user);
        if (event.status === "canceled") throw denied("Event is already canceled");
        const reason = typeof asked.body.reason === "string" ? asked.body.reason : null;
        for (const invitee of bookings.activeOf(event)) bookings.cancelInvitee(invitee, "host", reason);
        const { canceled_by, created_at } = event.cancellation!;
        return { status: 201, resource: { canceled_by, reason, canceler_type: "host", created_at } };
      }
      case "POST invitee_no_shows": {
        const invitee = state.invitees.find((one) => inviteeOf(one, origin).uri === asked.body.invitee);
        if (!invitee) throw wrong("invitee", "is invalid");
        const event = visibleEvent(invitee.event_id, user);
        if (Date.parse(event.start_time) > store.now() || invitee.status === "canceled")
          throw wrong("invitee", "cannot be marked as a no show");
        if (invitee.no_show) throw wrong("invitee", "is already marked as a no show");
        bookings.markNoShow(invitee, true);
        const no_show = invitee.no_show as { id: string; created_at: string } | null;
        return {
          status: 201,
          resource: {
            uri: `${apiNames}/invitee_no_shows/${no_show?.id}`,
            invitee: asked.body.invitee,
            created_at: no_show?.created_at,
          },
        };
      }
      case "DELETE invitee_no_shows/*": {
        const invitee = state.invitees.find(({ no_show }) => no_show?.id === id);
        if (!invitee) throw unknown();
        bookings.markNoShow(invitee, false);
        return undefined;
      }
      case "POST scheduling_links": {
        const type = state.types.find((one) => `${apiNames}/event_types/${one.id}` === asked.body.owner);
        if (asked.body.owner_type !== "EventType" || !type) throw wrong("owner", "is invalid");
        if (asked.body.max_event_count !== 1) throw wrong("max_event_count", "must be equal to 1");
        const code = newSecret(8);
        state.links.push({ code, type_id: type.id, expires_at: store.now() + 90 * dayMs, is_used: false });
        const { owner, owner_type } = asked.body;
        return {
          status: 201,
          resource: { booking_url: `${origin}/d/${code}/${type.slug}`, owner, owner_type },
        };
      }
      case "POST webhook_subscriptions":
        return { status: 201, resource: subscribe(asked) };
      case "GET webhook_subscriptions": {
        const scope = query.get("scope");
        if (query.get("organization") !== organizationUri(state)) throw wrong("organization", "is invalid");
        if (scope !== "user" && scope !== "organization") throw wrong("scope", "is invalid");
        const listed = state.subscriptions.filter(
          (one) =>
            one.scope === scope &&
            (scope === "organization" || userUri(one.user_id ?? "") === (query.get("user") ?? "")),
        );
        return page(
          listed.map((one) => subscriptionOf(state, one)),
          query,
          "webhook_subscriptions",
        );
      }
      case "GET webhook_subscriptions/*":
      case "DELETE webhook_subscriptions/*": {
        const at = state.subscriptions.findIndex((one) => one.id === id);
        const found = state.subscriptions[at];
        if (!found) throw unknown();
        if (method === "GET") return { resource: subscriptionOf(state, found) };
        state.subscriptions.splice(at, 1);
        return undefined;
      }
      default:
        throw unknown();
    }
  }

  function visibleEvent(id: string | undefined, user: CalendlyUser) {
    const event = state.events.find((one) => one.id === id);
    if (!event || (user.role === "user" && event.user_id !== user.id)) throw unknown();
    return event;
  }

  function scheduledEvents(query: URLSearchParams, user: CalendlyUser): Body {
    const [organization, of] = [query.get("organization"), query.get("user")];
    if (!organization && !of) throw wrong("user", "must be present when organization is not");
    if (organization && !of && user.role === "user")
      throw denied("You do not have permission to access this resource.");
    const instant = (name: string) => {
      const value = query.get(name);
      if (value !== null && Number.isNaN(Date.parse(value))) throw wrong(name, "is invalid");
      return value === null ? undefined : Date.parse(value);
    };
    const [from, to] = [instant("min_start_time"), instant("max_start_time")];
    const [status, email] = [query.get("status"), query.get("invitee_email")];
    const isDescending = query.get("sort") === "start_time:desc";
    const listed = state.events
      .filter(
        (event) =>
          (!of || userUri(event.user_id) === of) &&
          (!status || event.status === status) &&
          (from === undefined || Date.parse(event.start_time) >= from) &&
          (to === undefined || Date.parse(event.start_time) <= to) &&
          (!email || state.invitees.some((one) => one.event_id === event.id && one.email === email)),
      )
      .sort((a, b) => (isDescending ? -1 : 1) * a.start_time.localeCompare(b.start_time));
    return page(
      listed.map((event) => eventOf(state, event)),
      query,
      "scheduled_events",
    );
  }

  function availableTimes(query: URLSearchParams): Body {
    const type = state.types.find((one) => `${apiNames}/event_types/${one.id}` === query.get("event_type"));
    if (!type) throw wrong("event_type", "is invalid");
    const [from, to] = futureWindow(query, 31);
    const user = state.users.find(({ id }) => id === type.user_id)!;
    return {
      collection: bookings.availableTimes(type, from, to).map(({ start, left }) => ({
        status: "available",
        invitees_remaining: left,
        start_time: start,
        scheduling_url: `${origin}/${user.slug}/${type.slug}/${start}`,
      })),
    };
  }

  /** The person asked about: oneself, or anybody for those who administer. */
  function visibleUser(query: URLSearchParams, user: CalendlyUser): CalendlyUser {
    const asked = need(query, "user");
    const of = state.users.find(({ id }) => userUri(id) === asked);
    if (!of) throw wrong("user", "is invalid");
    if (user.role === "user" && of.id !== user.id)
      throw denied("You do not have permission to access this resource.");
    return of;
  }

  function futureWindow(query: URLSearchParams, mostDays: number): [from: number, to: number] {
    const [from, to] = [Date.parse(query.get("start_time") ?? ""), Date.parse(query.get("end_time") ?? "")];
    if (!(from > store.now())) throw wrong("start_time", "must be in the future");
    if (!(to > from)) throw wrong("end_time", "must be after start_time");
    if (to - from > mostDays * dayMs)
      throw wrong("end_time", `date range can be no greater than ${mostDays} days`);
    return [from, to];
  }

  function subscribe({ body, user }: Asked): Body {
    const { url, events, scope, organization, user: of, signing_key } = body;
    const isHere = /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(String(url));
    if (typeof url !== "string" || !(isHere || url.startsWith("https://")))
      throw wrong("url", "must be https");
    if (
      !Array.isArray(events) ||
      events.length === 0 ||
      !events.every((event) => knownEvents.includes(event))
    )
      throw wrong("events", "is invalid");
    if (organization !== organizationUri(state)) throw wrong("organization", "is invalid");
    if (scope !== "organization" && scope !== "user") throw wrong("scope", "is invalid");
    if (scope === "organization" && user.role === "user")
      throw denied("You do not have permission to access this resource.");
    if (scope === "user" && of !== userUri(user.id)) throw wrong("user", "is invalid");
    const user_id = scope === "user" ? user.id : null;
    if (state.subscriptions.some((one) => one.url === url && one.scope === scope && one.user_id === user_id))
      throw new Refusal(409, "Already Exists", "Hook with this url already exists");
    const at = store.stamp();
    const made = {
      id: newId(),
      url,
      events: events as string[],
      scope: scope as "organization" | "user",
      user_id,
      creator_id: user.id,
      signing_key: typeof signing_key === "string" ? signing_key : newSecret(32),
      state: "active" as const,
      created_at: at,
      updated_at: at,
      retry_started_at: null,
    };
    state.subscriptions.push(made);
    return subscriptionOf(state, made);
  }
}

function need(query: URLSearchParams, ...names: string[]): string {
  const value = names.map((name) => query.get(name)).find((one) => one !== null);
  if (!value) throw wrong(names[0]!, "must be present");
  return value;
}

/** One page of a list; the token of a page is where it begins. */
function page(all: unknown[], query: URLSearchParams, name: string): Body {
  const count = Number(query.get("count") ?? 20);
  if (!Number.isInteger(count) || count < 1 || count > 100) throw wrong("count", "must be between 1 and 100");
  const given = query.get("page_token");
  const start = given === null ? 0 : Number(Buffer.from(given, "base64url").toString());
  if (!Number.isInteger(start) || start < 0) throw wrong("page_token", "is invalid");
  const tokenOf = (at: number) => Buffer.from(String(at)).toString("base64url");
  const link = (token: string | null) => {
    if (token === null) return null;
    const next = new URLSearchParams(query);
    next.set("page_token", token);
    return `${apiNames}/${name}?${next}`;
  };
  const collection = all.slice(start, start + count);
  const next_page_token = start + count < all.length ? tokenOf(start + count) : null;
  const previous_page_token = start > 0 ? tokenOf(Math.max(0, start - count)) : null;
  return {
    collection,
    pagination: {
      count: collection.length,
      next_page: link(next_page_token),
      previous_page: link(previous_page_token),
      next_page_token,
      previous_page_token,
    },
  };
}

function scopeOf(method: string, [kind]: string[]): string | undefined {
  const right = method === "GET" ? "read" : "write";
  const domains: Record<string, string> = {
    users: "users",
    organization_memberships: "organizations",
    event_types: "event_types",
    event_type_available_times: "availability",
    user_availability_schedules: "availability",
    user_busy_times: "availability",
    scheduled_events: "scheduled_events",
    invitee_no_shows: "scheduled_events",
    scheduling_links: "scheduling_links",
    webhook_subscriptions: "webhooks",
  };
  const domain = domains[kind ?? ""];
  return domain && `${domain}:${right}`;
}

async function readBody(request: Request): Promise<Body> {
  const text = request.method === "GET" ? "" : await request.text();
  if (text === "") return {};
  try {
    return JSON.parse(text) as Body;
  } catch {
    throw wrong("body", "is not JSON");
  }
}

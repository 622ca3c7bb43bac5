// What the local Calendly knows. Addresses of resources are those of the real one, which are names and never fetched as
// they stand; pages are served here.

import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

export const apiNames = "https://api.calendly.com";

export type CalendlyUser = {
  id: string;
  name: string;
  email: string;
  slug: string;
  role: "owner" | "admin" | "user";
};

export type EventType = {
  id: string;
  user_id: string;
  name: string;
  slug: string;
  minutes: number;
  /** How many may come at once. */
  limit: number;
  questions: { name: string; required: boolean }[];
  location: Record<string, unknown>;
  isArchived?: boolean;
};

export type Cancellation = {
  canceled_by: string;
  canceler_type: "host" | "invitee";
  reason: string | null;
  created_at: string;
};

export type ScheduledEvent = {
  id: string;
  type_id: string;
  user_id: string;
  start_time: string;
  end_time: string;
  status: "active" | "canceled";
  cancellation?: Cancellation;
  created_at: string;
  updated_at: string;
};

export type Invitee = {
  id: string;
  event_id: string;
  name: string;
  email: string;
  status: "active" | "canceled";
  answers: { question: string; answer: string; position: number }[];
  tracking: Record<string, string | null>;
  rescheduled: boolean;
  old_invitee: string | null;
  new_invitee: string | null;
  no_show: { id: string; created_at: string } | null;
  cancellation?: Cancellation;
  created_at: string;
  updated_at: string;
};

export type Subscription = {
  id: string;
  url: string;
  events: string[];
  scope: "user" | "organization";
  user_id: string | null;
  creator_id: string;
  signing_key: string;
  state: "active" | "disabled";
  created_at: string;
  updated_at: string;
  retry_started_at: string | null;
};

export type Token = {
  token: string;
  user_id: string;
  scopes: string[];
  kind: "personal" | "access" | "refresh" | "code";
  expires_at: number | null;
  redirect_uri?: string;
};

export type Delivery = {
  id: string;
  subscription_id: string;
  body: string;
  first_at: number;
  next_at: number;
  attempts: number;
};

type Intervals = { from: string; to: string }[];

/** When somebody receives: by the day of the week, save on the dates that have their own hours. */
export type Schedule = {
  id: string;
  user_id: string;
  timezone: string;
  rules: (
    | { type: "wday"; wday: (typeof weekdays)[number]; intervals: Intervals }
    | { type: "date"; date: string; intervals: Intervals }
  )[];
};
export const weekdays = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

export type CalendlyState = {
  organization: string;
  /** Milliseconds that tests turned the clock by. */
  offset: number;
  users: CalendlyUser[];
  types: EventType[];
  schedules: Schedule[];
  /** What takes somebody's time in the calendars that Calendly checks. */
  external: { user_id: string; start_time: string; end_time: string }[];
  events: ScheduledEvent[];
  invitees: Invitee[];
  subscriptions: Subscription[];
  tokens: Token[];
  deliveries: Delivery[];
  /** Links that serve once. */
  links: { code: string; type_id: string; expires_at: number; is_used: boolean }[];
};

export type Store = {
  state: CalendlyState;
  now(): number;
  /** The moment, as Calendly writes it: to the microsecond. */
  stamp(): string;
  save(): void;
};

export const allScopes =
  "users:read organizations:read event_types:read scheduled_events:write availability:read scheduling_links:write shares:write webhooks:write";

export const newId = () => randomUUID();
export const newSecret = (bytes = 24) => randomBytes(bytes).toString("base64url");

/** Opens what is known, kept in a file where one is named. */
export function openStore(file: string | undefined, people: readonly CalendlyPerson[]): Store {
  const state =
    file && existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as CalendlyState) : begin(people);
  // One that was kept before schedules were, with their ids.
  state.schedules ??= state.users.map(({ id }) => officeHours(id));
  for (const schedule of state.schedules) schedule.id ??= newId();
  state.external ??= [];
  const now = () => Date.now() + state.offset;
  let last = 0;
  return {
    state,
    now,
    stamp() {
      // Two changes within a millisecond are told apart, as there.
      const moment = Math.max(now() * 1000, last + 1);
      last = moment;
      const iso = new Date(Math.floor(moment / 1000)).toISOString();
      return iso.replace("Z", `${String(moment % 1000).padStart(3, "0")}Z`);
    },
    save() {
      if (file) writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
    },
  };
}

export type CalendlyPerson = { name: string; email: string; slug: string };

function officeHours(user_id: string): Schedule {
  const intervals = [
    { from: "09:00", to: "12:00" },
    { from: "13:00", to: "17:00" },
  ];
  const rules = weekdays.map((wday, n) => ({
    type: "wday" as const,
    wday,
    intervals: n === 0 || n === 6 ? [] : intervals,
  }));
  return { id: newId(), user_id, timezone: "America/Toronto", rules };
}

function begin(people: readonly CalendlyPerson[]): CalendlyState {
  const users = people.map((person, n) => ({
    ...person,
    id: newId(),
    role: n === 0 ? ("owner" as const) : ("user" as const),
  }));
  const questions = [
    { name: "Quelle est votre discipline?", required: true },
    { name: "Sujet de la rencontre", required: false },
  ];
  return {
    organization: newId(),
    offset: 0,
    users,
    schedules: users.map(({ id }) => officeHours(id)),
    external: [],
    types: users.flatMap((user) => [
      {
        id: newId(),
        user_id: user.id,
        name: "Accompagnement – 60 min",
        slug: "accompagnement-60",
        minutes: 60,
        limit: 1,
        questions,
        location: { type: "physical", location: "Bureau, 3e étage", additional_info: "Sonner au 302" },
      },
      {
        id: newId(),
        user_id: user.id,
        name: "Atelier d’écriture",
        slug: "atelier-ecriture",
        minutes: 120,
        limit: 8,
        questions: [],
        location: {
          type: "microsoft_teams_conference",
          status: "pushed",
          join_url: "https://teams.microsoft.com/l/meetup-join/atelier",
        },
      },
    ]),
    events: [],
    invitees: [],
    subscriptions: [],
    tokens: [],
    deliveries: [],
    links: [],
  };
}

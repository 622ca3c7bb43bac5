// What artists of the demo booked by themselves, on the pages of the local Calendly, some days ago: today, yesterday and
// the days to come have appointments that came from there, one of them moved, one called off.

import { createClient } from "@supabase/supabase-js";
import type { Stack } from "../local/stack.ts";
import { makeCalendar } from "./calendar.ts";
import { demoPassword } from "./demo/team.ts";

const admin = "nadege@trema.exemple";
const bookedDaysAgo = 12;
const dayMs = 86_400_000;

interface Booked {
  host: string;
  type: string;
  /** Days from today; on a weekend, the Friday before, unless it is today. */
  day: number;
  at: string;
  guest: string;
  about?: string;
  moved?: { day: number; at: string };
  off?: string;
}

const meeting = { type: "accompagnement-60" };
const workshop = { type: "atelier-ecriture", host: "anh-thu-trema", day: 6, at: "13:00" };
const told: readonly Booked[] = [
  { ...meeting, host: "mireille-trema", day: -3, at: "13:30", guest: "Kiana", about: "Lettre d’intention" },
  { ...meeting, host: "anh-thu-trema", day: -1, at: "15:00", guest: "Samir", about: "Devis de tournée" },
  { ...meeting, host: "mireille-trema", day: 0, at: "13:00", guest: "Soraya", about: "Budget, CALQ" },
  { ...meeting, host: "anh-thu-trema", day: 0, at: "16:00", guest: "Zahra", about: "Première demande" },
  {
    ...meeting,
    host: "mireille-trema",
    day: 1,
    at: "09:30",
    guest: "Sékou",
    about: "Captation",
    moved: { day: 2, at: "10:30" },
  },
  { ...meeting, host: "mireille-trema", day: 4, at: "15:00", guest: "Lina", off: "Répétition déplacée" },
  {
    ...meeting,
    host: "mireille-trema",
    day: 7,
    at: "11:00",
    guest: "Léonie Vaillancourt",
    about: "Adhésion",
  },
  ...["Rafael", "Nour", "Yasmine"].map((guest) => ({ ...workshop, guest })),
];

/** Books on the local Calendly, then connects it as the admin would: the next turn of the clock brings the appointments. */
export async function bookDemo(stack: Stack): Promise<void> {
  const { state, bookings, makeToken } = stack.calendly;
  const calendar = makeCalendar();
  const people = await stack.sql<{ name: string; email: string }[]>`
    select display_name as name, emails[1] as email from public.people
    where kind = 'artist' and emails <> '{}' and not deleted order by created_at, id`;
  const guestNamed = (first: string) =>
    people.find(({ name }) => name.startsWith(first)) ?? {
      name: first,
      email: `${first
        .normalize("NFD")
        .replace(/[^A-Za-z]+/g, "")
        .toLowerCase()}@courriel.exemple`,
    };
  const startOf = ({ day, at }: { day: number; at: string }) =>
    calendar.at(day === 0 ? calendar.today : calendar.workday(day), at);

  state.offset = -bookedDaysAgo * dayMs;
  for (const one of told) {
    const host = state.users.find(({ slug }) => slug === one.host);
    const type = state.types.find(({ slug, user_id }) => slug === one.type && user_id === host?.id);
    const answers = [one.about && "Danse", one.about].flatMap((answer, position) =>
      type?.questions[position] && answer
        ? [{ question: type.questions[position].name, answer, position }]
        : [],
    );
    const invitee = type && bookings.book({ type, start: startOf(one), answers, ...guestNamed(one.guest) });
    if (!invitee) continue;
    if (one.moved) bookings.reschedule(invitee, startOf(one.moved));
    if (one.off) bookings.cancelInvitee(invitee, "invitee", one.off);
  }
  state.offset = 0;

  const client = createClient(stack.url, stack.anonKey, { auth: { persistSession: false } });
  const { data } = await client.auth.signInWithPassword({ email: admin, password: demoPassword });
  const [space] = await stack.sql<{ id: string }[]>`
    select workspace_id as id from public.members where email = ${admin} limit 1`;
  // Where functions do not start, the demo stands all the same: one connects by hand in « Réglages ».
  await fetch(`${stack.url}/functions/v1/calendly-connect`, {
    method: "POST",
    headers: { authorization: `Bearer ${data.session?.access_token}`, "content-type": "application/json" },
    body: JSON.stringify({ workspace: space?.id, action: "connect", token: makeToken(admin) }),
  });
}

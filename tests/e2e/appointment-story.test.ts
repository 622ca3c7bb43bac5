// The story of an appointment: an artist books on Calendly's page, moves it, calls it off; the phone of the adviser shows
// it within two seconds, is offline for half of it, and there is one appointment all along.
import { randomUUID } from "node:crypto";
import { cpus, loadavg } from "node:os";
import type { Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { instantAt, wallClock } from "../../src/domain/zoned-time.ts";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { weekdays } from "../../supabase/local/calendly/model.ts";
import { useDevices } from "../fixtures/browser.ts";
import { seenIn } from "../fixtures/seen-in.ts";
import { signInByCode, useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../fixtures/team.ts";
import { readyForOffline, signIn, upToDate } from "./app.ts";

/** Two seconds, on a machine at rest; one whose processors are shared by three takes three times as long. */
const withinMs = () => 2_000 * Math.max(1, loadavg()[0]! / cpus().length);
const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;
let amara: string;
/** It is ten in the morning for the team, whatever the hour at which it is tested: today has hours left. */
const zone = zoneAt(10);
const [today] = wallClock(new Date(), zone);

beforeAll(async () => {
  const { sql, url, calendly } = stack();
  team = await makeTeam(stack());
  await sql`update public.workspaces set time_zone = ${zone} where id = ${team.workspace}`;
  await addArtists(stack(), team, ["Amara Diallo"]);
  const [person] = await sql`
    update public.people set emails = '{amara@exemple.ca}' where workspace_id = ${team.workspace} returning id`;
  amara = person?.id;

  const [owner, host] = calendly.state.users;
  Object.assign(owner!, { email: team.mireille.email });
  Object.assign(host!, { email: team.noe.email });
  const rules = weekdays.map((wday) => ({
    type: "wday" as const,
    wday,
    intervals: [{ from: "00:00", to: "24:00" }],
  }));
  Object.assign(calendly.state.schedules.find(({ user_id }) => user_id === host!.id)!, {
    rules,
    timezone: zone,
  });
  const admin = await signInByCode(stack(), team.mireille.email);
  const { data } = await admin.auth.getSession();
  const connected = await fetch(`${url}/functions/v1/calendly-connect`, {
    method: "POST",
    headers: { authorization: `Bearer ${data.session?.access_token}` },
    body: JSON.stringify({
      workspace: team.workspace,
      action: "connect",
      token: calendly.makeToken(team.mireille.email),
    }),
  });
  expect(await connected.json()).toEqual({ connection: expect.any(String) });
  // At rest: its function has already answered something, as those of a team that receives have.
  await fetch(`${url}/functions/v1/calendly-webhook/${randomUUID()}`, { method: "POST" });
});

const title = "Accompagnement – 60 min";
const appointments = () => stack().sql`
  select id, status, starts_at, people, members from public.events where workspace_id = ${team.workspace}
    and title = ${title}`;
const hourOf = (instant: string) => {
  const [hour, minute] = wallClock(new Date(instant), zone)[1].split(":");
  return `${Number(hour)}\u00a0h${minute === "00" ? "" : `\u00a0${minute}`}`;
};

/** The three places of a phone that show an appointment, each with its one line of it. */
async function openPhone() {
  const phone = await devices.phone({ baseURL: stack().url });
  await signIn(phone.page, stack(), team.noe.email);
  const open = async (path: string) => {
    const page = await phone.context.newPage();
    await page.goto(path);
    return page;
  };
  const places = {
    today: phone.page,
    calendar: await open("/calendrier"),
    history: await open(`/artistes/${amara}/historique`),
  };
  for (const page of Object.values(places)) await upToDate(page).catch(() => upToDate(phone.page));
  await readyForOffline(phone.page);
  return { ...phone, ...places, all: Object.values(places) };
}
const lines = (page: Page) => page.getByRole("main").getByRole("listitem").filter({ hasText: title });
async function expectOneLine(pages: readonly Page[], ...words: string[]) {
  for (const page of pages) {
    for (const word of words) await lines(page).filter({ hasText: word }).waitFor();
    expect(await lines(page).count(), page.url()).toBe(1);
  }
}

/** Fills what there is of a page of Calendly, sends it, and says when the guest read that it is done. */
async function confirm(page: Page, button: string, heading: string): Promise<number> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("heading", { name: heading }).waitFor();
  return page.evaluate(() => {
    const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return performance.timeOrigin + (arrival?.domContentLoadedEventEnd ?? 0);
  });
}
/** Another moment of the same day, `hours` from now or a little more. */
async function chooseHour(page: Page, hours: number): Promise<string> {
  const offered = await page
    .getByLabel("Moment")
    .locator("option")
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const start = offered.find((value) => Date.parse(value) > Date.now() + hours * 3_600_000) ?? "";
  expect(wallClock(new Date(start), zone)[0]).toBe(today);
  await page.getByLabel("Moment").selectOption(start);
  return start;
}

/** All of the page where one books, up to the button. */
async function fillBooking(page: Page, hours: number): Promise<string> {
  await page.goto("/_calendly/mireille-trema/accompagnement-60");
  const start = await chooseHour(page, hours);
  await page.getByLabel("Nom").fill("Amara Diallo");
  await page.getByLabel("Courriel").fill("Amara@exemple.ca");
  await page.getByLabel("Quelle est votre discipline?").fill("Danse");
  return start;
}

test("[P3.3] [P3.1] booked, moved and called off by an artist, seen within two seconds by a phone that comes and goes", async () => {
  const phone = await openPhone();
  const artist = (await devices.desktop({ baseURL: stack().url })).page;

  const start = await fillBooking(artist, 1);
  const seen = phone.all.map((page) => seenIn(page, title));
  await Promise.all(seen.map(({ ready }) => ready));
  const booked = await confirm(artist, "Réserver", "C’est réservé");
  const waits = (await Promise.all(seen.map(({ at }) => at))).map((at) => Math.round(at - booked));
  expect(Math.max(...waits)).toBeLessThan(withinMs());
  await expectOneLine(phone.all, hourOf(start));
  const [first, ...others] = await appointments();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ status: "scheduled", people: [amara], members: [team.noe.id] });

  // Moved while the phone is in a tunnel: it goes on showing what it knows, then the new hour, on the same line.
  await phone.context.setOffline(true);
  await artist.getByRole("link", { name: "Déplacer" }).click();
  const moved = await chooseHour(artist, 3);
  await confirm(artist, "Déplacer le rendez-vous", "C’est déplacé");
  await expect.poll(appointments).toMatchObject([{ id: first?.id, starts_at: new Date(moved) }]);
  await expectOneLine(phone.all, hourOf(start));
  await phone.context.setOffline(false);
  await expectOneLine(phone.all, hourOf(moved));

  await upToDate(phone.today);
  const { cancelled, status } = french.calendar;
  const off = [
    seenIn(phone.today, title, { gone: true }),
    seenIn(phone.calendar, cancelled),
    seenIn(phone.history, status.cancelled),
  ];
  await artist.getByRole("link", { name: "Annuler" }).click();
  await artist.getByLabel("Raison").fill("Grippe");
  await Promise.all(off.map(({ ready }) => ready));
  const calledOff = await confirm(artist, "Annuler le rendez-vous", "C’est annulé");
  const offWaits = (await Promise.all(off.map(({ at }) => at))).map((at) => Math.round(at - calledOff));
  expect(Math.max(...offWaits)).toBeLessThan(withinMs());
  expect(await lines(phone.today).count()).toBe(0);
  await expectOneLine([phone.calendar], hourOf(moved), cancelled);
  await expectOneLine([phone.history], hourOf(moved), status.cancelled);
  expect(await appointments()).toMatchObject([{ id: first?.id, status: "cancelled" }]);

  // Booked again; called off by the adviser without a network, which Calendly and its guest hear of afterwards.
  const again = await fillBooking(artist, 5);
  await confirm(artist, "Réserver", "C’est réservé");
  const line = lines(phone.calendar).filter({ hasText: hourOf(again) });
  await line.waitFor();
  await phone.context.setOffline(true);
  await line.getByRole("link").first().click();
  const { event, cancelling } = french.calendar;
  await phone.calendar.getByRole("button", { name: event.more }).click();
  await phone.calendar.getByRole("menuitem", { name: event.cancel.appointment }).click();
  const sheet = phone.calendar.getByRole("dialog", { name: event.cancel.appointment });
  await sheet.getByText(event.bookedCancel).waitFor();
  await sheet.getByLabel(cancelling.reason).fill("Fermeture du bureau");
  await sheet.getByRole("button", { name: event.cancel.appointment }).click();
  await line.filter({ hasText: cancelled }).waitFor();
  expect(await stack().sql`select from private.calendly_outbox`).toEqual([]);
  await phone.context.setOffline(false);
  const queued = () => stack().sql`select wanted, attempts from private.calendly_outbox`;
  await expect.poll(queued).toEqual([{ wanted: "cancelled", attempts: 0 }]);
  // The time of « Annuler » is over.
  await stack().sql`update private.calendly_outbox set next_at = now()`;
  await stack().tick("calendly-sync");
  expect(await queued()).toEqual([]);
  expect(stack().calendly.state.events.at(-1)).toMatchObject({
    status: "canceled",
    cancellation: { canceler_type: "host", reason: "Fermeture du bureau" },
  });
  await artist.getByRole("link", { name: "Déplacer" }).click();
  await artist.getByRole("heading", { name: "Déjà annulé" }).waitFor();
  expect(await appointments()).toHaveLength(2);
});

test("[P3.1] what ended this morning is logged from « Aujourd’hui », prefilled, offline, and once", async () => {
  const event = randomUUID();
  await stack().sql`insert into public.events ${stack().sql({
    id: event,
    workspace_id: team.workspace,
    kind: "appointment",
    status: "scheduled",
    title: "Budget de tournée",
    starts_at: instantAt(today, "08:15", zone),
    ends_at: instantAt(today, "09:00", zone),
    place: "Bureau 4",
    people: [amara],
    members: [team.noe.id],
  })}`;
  const { page, context } = await devices.phone({ baseURL: stack().url });
  await signIn(page, stack(), team.noe.email);
  const { toLog } = french.tasks.day;
  const ask = page.getByRole("button", { name: `${toLog}\u00a0: Amara Diallo` });
  await ask.waitFor();
  await readyForOffline(page);
  await context.setOffline(true);
  await ask.click();
  const sheet = page.getByRole("dialog", { name: french.interactions.kind.meeting });
  await sheet.getByText("Amara Diallo").first().waitFor();
  await sheet.getByText(/8\sh\s15/).waitFor();
  await sheet.getByRole("textbox", { name: french.interactions.note }).fill("Devis relu.");
  await sheet.getByRole("button", { name: french.shell.save }).click();
  await sheet.waitFor({ state: "detached" });
  await ask.waitFor({ state: "detached" });
  await context.setOffline(false);
  await expect
    .poll(
      () => stack().sql`
        select kind, minutes, people, note, member_id, occurred_at from public.interactions where event_id = ${event}`,
    )
    .toMatchObject([
      {
        kind: "meeting",
        minutes: 45,
        people: [amara],
        note: "Devis relu.",
        member_id: team.noe.id,
        occurred_at: instantAt(today, "08:15", zone),
      },
    ]);
});

/** A zone in which it is this hour now. */
function zoneAt(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

// « Rappels »: set up in the settings, received by the real service worker, followed by a click. No push service can be
// reached from a headless browser: the subscription is the local service's, and what it was sent, encrypted, and read
// is handed to the worker as the browser does.
import type { Page, Worker } from "playwright";
import { expect, test } from "vitest";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import type { Device } from "../fixtures/device.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { closeSheet, readyForOffline, signIn } from "./app.ts";
import { overflow } from "./sizes.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const words = french.reminders;

/** Gives the browser a subscription of the local push service, where its own would ask Google for one, and the leave. */
async function useLocalPush({ context }: Device): Promise<string> {
  const subscription = stack().push.subscribe(stack().keys.vapid.publicKey);
  await context.addInitScript((given) => {
    const key = "test.subscribed";
    const made = {
      endpoint: given.endpoint,
      toJSON: () => given,
      unsubscribe: async () => {
        localStorage.removeItem(key);
        return true;
      },
    } as unknown as PushSubscription;
    // Without a screen, Chromium refuses whatever it was allowed.
    Object.defineProperty(Notification, "permission", { get: () => "granted" });
    Notification.requestPermission = async () => "granted";
    PushManager.prototype.subscribe = async () => {
      localStorage.setItem(key, "yes");
      return made;
    };
    PushManager.prototype.getSubscription = async () => (localStorage.getItem(key) ? made : null);
  }, subscription);
  return subscription.endpoint;
}

interface Shown {
  title: string;
  body?: string;
  tag?: string;
  data: { path: string };
}
/** What of the worker's global scope is used here. */
interface WorkerScope {
  shown: Shown[];
  registration: { showNotification(title: string, options: object): Promise<void> };
  ExtendableEvent: new (type: string) => Event;
}

/** The real service worker, which notes what it shows: without a screen, showing it ends Chromium. */
async function watchWorker({ context }: Device): Promise<Worker> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error("There is no service worker.");
  await worker.evaluate(() => {
    const scope = self as unknown as WorkerScope;
    scope.shown = [];
    scope.registration.showNotification = async (title, options) => {
      scope.shown.push({ title, ...options } as Shown);
    };
  });
  return worker;
}

const shown = (worker: Worker) => worker.evaluate(() => (self as unknown as WorkerScope).shown);

/** Hands a message to the service worker as the browser does. */
async function deliver(page: Page, data: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId);
    }),
  );
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.deliverPushMessage", {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data,
  });
  await session.detach();
}

/** A click on what was shown last. */
const click = (worker: Worker) =>
  worker.evaluate(() => {
    const scope = self as unknown as WorkerScope;
    const data = scope.shown.at(-1)?.data;
    const event = new scope.ExtendableEvent("notificationclick");
    self.dispatchEvent(Object.assign(event, { notification: { data, close: () => undefined } }));
  });

test("[P3.4] reminders are turned on, come without a name, lead where they should, and stop", async () => {
  const team = await makeTeam(stack());
  const { sql } = stack();
  const device = await devices.phone({ baseURL: stack().url });
  const endpoint = await useLocalPush(device);
  const { page, context } = device;
  await signIn(page, stack(), team.noe.email);
  await readyForOffline(page);

  // Asked once somebody gave themselves a task with a day, out of the way of its form; a refusal is remembered.
  const offer = page.getByRole("region", { name: words.title });
  const bar = page.getByRole("navigation", { name: french.shell.nav });
  const home = () => bar.getByRole("link", { name: french.shell.home, exact: true }).click();
  const addTask = async (title: string) => {
    await page.getByRole("textbox", { name: french.tasks.quickAdd }).fill(title);
    await page.keyboard.press("Enter");
    await page.getByText("Demain").first().waitFor();
  };
  await page.goto("/taches");
  await addTask("Relire le budget demain");
  await home();
  await offer.getByText(words.offer.title).waitFor();
  await expectAccessibleInBothThemes(page, "the offer of reminders");
  await offer.getByRole("button", { name: words.offer.refuse }).click();
  await page.goBack();
  await addTask("Rappeler demain");
  await home();
  await page.getByRole("heading", { level: 1, name: /Noé/ }).waitFor();
  expect(await offer.count()).toBe(0);

  await page.goto("/reglages");
  const card = page.getByRole("region", { name: words.title });
  await card.getByText(/^7\s?h\s?30, du lundi au vendredi$/).waitFor();
  await card.getByRole("button", { name: words.here.startLabel }).click();
  await card.getByText(/Rendez-vous 15\s?minutes avant/).waitFor();
  await sql`insert into private.push_subscriptions (user_id, endpoint, p256dh, auth, label, locale, titles)
    select user_id, endpoint || '/2', p256dh, auth, 'Firefox, Windows', 'fr-CA', false from private.push_subscriptions`;
  await page.reload();
  await card.getByRole("switch", { name: new RegExp(words.here.titles) }).waitFor();
  await expectAccessibleInBothThemes(page, "reminders in the settings");
  expect(await overflow(page)).toBe(0);
  await card.getByRole("button", { name: words.devices.cutOne({ label: "Firefox, Windows" }) }).click();
  const asked = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await asked.getByRole("button", { name: words.devices.cut, exact: true }).click();
  await expect.poll(() => card.getByText("Firefox, Windows").count()).toBe(0);

  // What is chosen is kept.
  await card.getByRole("button", { name: words.morning.open }).click();
  const sheet = page.getByRole("dialog", { name: words.title });
  await expectAccessibleInBothThemes(page, "the choices of reminders");
  await sheet.getByRole("combobox", { name: words.morning.hour }).selectOption("06:30");
  await sheet.getByRole("combobox", { name: words.zone }).selectOption("America/Vancouver");
  await sheet.getByRole("button", { name: words.days.sat }).click();
  await sheet.getByRole("switch", { name: new RegExp(words.morning.names) }).check();
  await sheet.getByRole("button", { name: words.keep }).click();
  await card.getByText(/^6\s?h\s?30, lun\., mar\., mer\., jeu\., ven\. et sam\.$/).waitFor();
  const [chosen] = await sql`select morning_at, time_zone, days, names from private.reminder_settings`;
  expect(chosen).toEqual({
    morning_at: "06:30:00",
    time_zone: "America/Vancouver",
    days: [1, 2, 3, 4, 5, 6],
    names: true,
  });

  // An appointment comes near.
  const [event] = await sql`
    insert into public.events (workspace_id, kind, title, status, starts_at, ends_at, members)
    values (${team.workspace}, 'appointment', 'Bilan avec Amara', 'scheduled', now() + interval '10 minutes',
      now() + interval '1 hour', ${[team.noe.id]}) returning id`;
  await page.getByRole("heading", { level: 1, name: french.settings.title }).waitFor();
  expect((await (await stack().tick("reminders")).json()).reminders.push).toMatchObject({ sent: 1 });
  const [message] = stack().push.messages(endpoint);
  const worker = await watchWorker(device);
  await deliver(page, message?.text ?? "");
  await expect.poll(() => shown(worker)).toHaveLength(1);
  const [notice] = await shown(worker);
  expect(notice).toMatchObject({
    title: "Rendez-vous dans 10 minutes",
    tag: expect.stringContaining(event?.id),
  });
  expect(JSON.stringify(notice)).not.toContain("Amara");

  // The page that is open goes there, and is not loaded anew.
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await click(worker);
  await page.waitForURL((url) => url.searchParams.get("evenement") === event?.id);
  await page.getByRole("dialog", { name: "Bilan avec Amara" }).waitFor();
  expect(await page.evaluate(() => "isSame" in window)).toBe(true);
  await closeSheet(page);

  // Without a network it says so; stopped, nothing of this device is left on the server.
  await page.goto("/reglages");
  await card.getByRole("button", { name: words.morning.open }).click();
  await sheet.getByText(words.push.before).scrollIntoViewIfNeeded();
  await context.setOffline(true);
  await sheet.getByRole("button", { name: words.keep }).click();
  const cut = sheet.getByText(words.offline);
  await cut.waitFor();
  const within = await sheet.boundingBox();
  expect((await cut.boundingBox())?.y, "it is in sight").toBeGreaterThan(
    within?.y ?? Number.POSITIVE_INFINITY,
  );
  await closeSheet(page);
  await card.getByText(words.offline).waitFor();
  expect(await card.getByRole("switch", { name: new RegExp(words.here.titles) }).isDisabled()).toBe(true);
  await context.setOffline(false);
  await card.getByText(words.offline).waitFor({ state: "hidden" });
  const devicesKept = async () =>
    (await sql`select titles from private.push_subscriptions`).map((row) => ({ ...row }));
  // What could not be changed goes on as it was.
  stack().onRequest = ({ url }) =>
    url.includes("keep_push_device") ? new Response("{}", { status: 500 }) : undefined;
  await card.getByRole("switch", { name: new RegExp(words.here.titles) }).click();
  await card.getByRole("alert").waitFor();
  stack().onRequest = undefined;
  await page.reload();
  await card.getByRole("button", { name: words.here.stopLabel }).waitFor();
  await card.getByRole("switch", { name: new RegExp(words.here.titles) }).check();
  await expect.poll(devicesKept).toEqual([{ titles: true }]);
  await card.getByRole("button", { name: words.here.stopLabel }).click();
  await card.getByRole("button", { name: words.here.startLabel }).waitFor();
  expect(await devicesKept()).toEqual([]);

  // A sign-out withdraws it too.
  await card.getByRole("button", { name: words.here.startLabel }).click();
  await expect.poll(devicesKept).toHaveLength(1);
  await page.getByRole("button", { name: french.settings.signOut.action }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /déconnecter/ })
    .click();
  await page.getByRole("textbox", { name: french.session.email }).waitFor();
  expect(await devicesKept()).toEqual([]);
});

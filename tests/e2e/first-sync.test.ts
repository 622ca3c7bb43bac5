// A new device in a base of some years: what comes first, how far back it goes, a full disk, erased data.
import type { Page } from "playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import type { Device } from "../fixtures/device.ts";
import { answerPushOf } from "../fixtures/faults.ts";
import { addMany, manyPersonId } from "../fixtures/many-rows.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, signIn, upToDate } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  team = await makeTeam(stack());
});
afterEach(() => {
  stack().onRequest = undefined;
});

/**
 * Keeps the answers of a call waiting once it was asked so many times: what a slow network would show for a moment
 * stands as long as it is looked at. Answers how to let them go.
 */
function hold(call: string, table: string | undefined, after: number): () => void {
  let asked = 0;
  const { promise: released, resolve: letGo } = Promise.withResolvers<void>();
  stack().onRequest = async (request) => {
    if (!new URL(request.url).pathname.endsWith(`/rpc/${call}`)) return undefined;
    const of = ((await request.clone().json()) as { p_table?: string }).p_table;
    if (of === table && ++asked > after) await released;
    return undefined;
  };
  return letGo;
}

const bar = (page: Page) => page.getByRole("main").getByRole("progressbar");
const percentOf = async (page: Page) => Number((await bar(page).getAttribute("aria-valuenow")) ?? Number.NaN);
const anArtist = (page: Page) => page.getByRole("link", { name: /Artiste \d{4}/ }).first();
/** A long history is read as one scrolls. */
async function scrollTo(page: Page, text: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      return page.getByText(text, { exact: true }).count();
    })
    .toBeGreaterThan(0);
}
const picture = async ({ page }: Device, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};

test("[S16] [P0.8] 15,000 rows: usable after the first page, newest first, and killed it goes on from there", async () => {
  await addMany(stack(), team, { people: 5_000, interactions: 10_000, tasks: 200 });
  const device = await devices.phone({ baseURL: stack().url });
  const morePeople = hold("pull", "people", 1);
  await signIn(device.page, stack(), team.noe.email);
  // The list stands while the rest comes; a file opens, and says that its history is on its way.
  await device.page.getByRole("navigation").getByRole("link", { name: "Artistes" }).click();
  await anArtist(device.page).waitFor();
  await device.page.getByText("Artistes et contacts").waitFor();
  const early = await percentOf(device.page);
  expect(early).toBeLessThan(5);
  await picture(device, "artistes-en-cours");
  await anArtist(device.page).click();
  await device.page.getByRole("link", { name: "Historique" }).click();
  await device.page.getByText(/L’historique d’Artiste \d{4} arrive sur cet appareil/).waitFor();
  await expectAccessibleInBothThemes(device.page, "history on its way");
  await picture(device, "fiche-historique-arrive");
  // Interactions come from the newest back: the first pages have the last ones.
  const moreInteractions = hold("recent_interactions", undefined, 3);
  morePeople();
  await device.page.getByRole("navigation").getByRole("link", { name: "Accueil" }).click();
  await device.page
    .getByText("Interactions, de la plus récente à la plus ancienne")
    .waitFor({ timeout: 60_000 });
  await device.page.getByText("Appel · Échange 0").waitFor();
  // A page or more of them, whatever its size: a server that was slow is asked for less.
  await expect.poll(() => percentOf(device.page)).toBeGreaterThan(35);
  const before = await percentOf(device.page);
  expect(before).toBeLessThan(60);
  await picture(device, "accueil-en-cours");
  await expectAccessibleInBothThemes(device.page, "home, first synchronisation");
  moreInteractions();
  const rest = hold("recent_interactions", undefined, 0);
  const reopened = await device.reopen("/");
  await bar(reopened).waitFor();
  expect(await percentOf(reopened)).toBeGreaterThanOrEqual(before);
  await reopened.getByText("Appel · Échange 0").waitFor();
  // What exists cannot be recognised before it is here.
  await reopened.goto("/importer");
  await reopened.getByText("L’espace arrive encore sur cet appareil").waitFor();
  rest();
  await upToDate(reopened);
  await reopened.getByRole("button", { name: "Choisir un fichier" }).first().waitFor();
  await bar(reopened).waitFor({ state: "detached" });
  await reopened.getByRole("navigation").getByRole("link", { name: "Artistes" }).click();
  await reopened
    .getByText(/5\s000/)
    .first()
    .waitFor();
});

test("[S25] a large base: recent history here, the rest online, by person or whole when asked", async () => {
  await stack().sql`update public.workspaces set whole_history_up_to = 200 where id = ${team.workspace}`;
  await addMany(stack(), team, { people: 3, interactions: 60, older: 240 });
  const device = await devices.phone({ baseURL: stack().url });
  const { page, context } = device;
  await signIn(page, stack(), team.noe.email);
  await readyForOffline(page);
  await upToDate(page);
  const main = page.getByRole("main");
  await page.goto(`/artistes/${manyPersonId(team, 1)}/historique`);
  await main.getByText("Échange 57").waitFor();
  const end = main.getByText(/Avant le \d.*\s: en ligne seulement/);
  await end.scrollIntoViewIfNeeded();
  expect(await main.getByText("Archive 0").count()).toBe(0);
  await expectAccessibleInBothThemes(page, "the end of a history");
  await picture(device, "historique-fin");
  // Nothing is counted that is not known.
  expect(await page.getByRole("link", { name: /Historique \d/ }).count()).toBe(0);
  stack().onRequest = (request) =>
    new URL(request.url).pathname === "/rest/v1/rpc/recent_interactions"
      ? new Response(null, { status: 503 })
      : undefined;
  await main.getByRole("button", { name: "Afficher plus ancien" }).click();
  await main.getByRole("alert").getByText("Rien n’est perdu").waitFor({ timeout: 30_000 });
  await picture(device, "historique-fin-erreur");
  stack().onRequest = undefined;
  await main.getByRole("button", { name: "Réessayer" }).click();
  await main.getByText("Archive 0", { exact: true }).waitFor();
  expect(await main.getByText("Archive 150", { exact: true }).count()).toBe(0);
  const notKept = main.getByText(
    /^Ce qui précède le \d.* est lu en ligne, sans être gardé sur cet appareil\.$/,
  );
  await scrollTo(page, "Archive 49");
  await notKept.scrollIntoViewIfNeeded();
  await expectAccessibleInBothThemes(page, "older interactions, read online");
  await picture(device, "historique-lu-en-ligne");

  await context.setOffline(true);
  await page.reload();
  await scrollTo(page, "Échange 57");
  await main
    .getByText(/Avant le \d.*\s: en ligne seulement\. Vous pourrez le lire au retour de la connexion\./)
    .waitFor();
  await main.getByRole("button", { name: "Afficher plus ancien" }).waitFor({ state: "detached" });
  expect(await main.getByText(/^Archive \d/).count()).toBe(0);
  await notKept.waitFor({ state: "detached" });
  await picture(device, "historique-fin-hors-ligne");
  await context.setOffline(false);
  await upToDate(page);

  await end.scrollIntoViewIfNeeded();
  await main.getByRole("button", { name: "Rendre disponible hors ligne" }).click();
  await scrollTo(page, "Archive 239");
  expect(await end.count()).toBe(0);
  // All of it is here: now it is counted.
  await page.getByRole("link", { name: /Historique\s*260/ }).waitFor();

  await page.goto(`/artistes/${manyPersonId(team, 2)}/historique`);
  await main.getByText(/Avant le \d.*\s: en ligne seulement/).waitFor();
  await page.goto("/reglages");
  const history = page.getByRole("radiogroup", { name: "Historique disponible hors ligne" });
  await page.getByText(/Sur cet appareil depuis le/).waitFor();
  await history.scrollIntoViewIfNeeded();
  await expectAccessibleInBothThemes(page, "settings, recent history");
  await picture(device, "reglages-recent");
  await history.getByText("Tout", { exact: true }).click();
  await page.getByText(/Les 300 interactions de l’espace sont sur cet appareil/).waitFor();
  await picture(device, "reglages-tout");
  await history.getByText("24 derniers mois").click();
  await page.getByText(/Sur cet appareil depuis le/).waitFor();
  await upToDate(page);
  // The person that was asked for stays whole.
  await page.goto(`/artistes/${manyPersonId(team, 1)}/historique`);
  await scrollTo(page, "Archive 239");
  await page.getByRole("link", { name: /Historique\s*260/ }).waitFor();
});

test("[P0.6] a full disk stops the first synchronisation in a sentence, and it goes on once there is space", async () => {
  await addMany(stack(), team, { people: 400, interactions: 6_000 });
  const device = await devices.desktop({ baseURL: stack().url });
  const { page, context } = device;
  const more = hold("recent_interactions", undefined, 2);
  await signIn(page, stack(), team.noe.email);
  await page.getByText("Interactions, de la plus récente à la plus ancienne").waitFor({ timeout: 60_000 });
  await page.getByText("Appel · Échange 0").waitFor();
  const session = await context.newCDPSession(page);
  const origin = new URL(stack().url).origin;
  const { usage } = await session.send("Storage.getUsageAndQuota", { origin });
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: Math.floor(usage / 2) });
  more();
  const title = page.getByText("Cet appareil n’a plus de place");
  await title.first().waitFor({ timeout: 60_000 });
  await page
    .getByRole("link", { name: /Plus de place/ })
    .first()
    .waitFor();
  await expectAccessibleInBothThemes(page, "home, no space left");
  await picture(device, "accueil-plus-de-place");
  // What has arrived can be read.
  await page.getByText("Appel · Échange 0").waitFor();
  await page
    .getByRole("link", { name: /Plus de place/ })
    .first()
    .click();
  const sheet = page.getByRole("dialog", { name: "Synchronisation" });
  await sheet.getByText("La réception s’est arrêtée là").waitFor();
  await expectAccessibleInBothThemes(page, "synchronisation, no space left");
  await picture(device, "synchro-plus-de-place");
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await sheet.getByRole("button", { name: "Reprendre" }).click();
  await upToDate(page);
  await title.first().waitFor({ state: "detached" });
});

test("[P0.6] data that the browser erased comes back, and what is lost is said", async () => {
  await addMany(stack(), team, { people: 3, interactions: 20 });
  const device = await devices.phone({ baseURL: stack().url });
  const { context } = device;
  await signIn(device.page, stack(), team.noe.email);
  await readyForOffline(device.page);
  await upToDate(device.page);
  await context.setOffline(true);
  await device.page.goto(`/artistes/${manyPersonId(team, 2)}`);
  await device.page
    .getByRole("button", { name: /Modifier.*Identité/i })
    .first()
    .click();
  await device.page.getByRole("textbox", { name: "Pronoms" }).fill("iel");
  await device.page.getByRole("button", { name: "Enregistrer" }).click();
  await device.page.waitForFunction(() => /"unsent":1/.test(localStorage.getItem("coulisses.held") ?? ""));
  await context.setOffline(false);
  answerPushOf("people", stack(), () => new Response(null, { status: 503 }));
  await eraseAll(device.page, (name) => name !== "coulisses-device");
  stack().onRequest = undefined;
  await device.page.goto("/");
  await device.page.getByText("Le navigateur a effacé les données de cet appareil").waitFor();
  await device.page.getByText("1 changement qui n’était pas encore parti est perdu.").waitFor();
  await device.page.getByText("Appel · Échange 0").waitFor();
  await upToDate(device.page);
  await device.page.getByText("Elles sont revenues.").waitFor();
  await expectAccessibleInBothThemes(device.page, "home, erased data");
  await picture(device, "accueil-efface");
  await device.page.getByRole("button", { name: "Compris" }).click();
  await device.page.getByText("Le navigateur a effacé").waitFor({ state: "detached" });
  await device.page.reload();
  await device.page.getByText("Appel · Échange 0").waitFor();
  expect(await device.page.getByText("Le navigateur a effacé").count()).toBe(0);

  // The account went too: said at the door, since nobody signed out.
  await eraseAll(device.page, () => true);
  await device.page.goto("/");
  await device.page.getByRole("textbox", { name: "Courriel professionnel" }).waitFor();
  await device.page.getByText("Connectez-vous : elles reviennent.").waitFor();
  await expectAccessibleInBothThemes(device.page, "the door, erased data");
  await picture(device, "connexion-efface");
});

/** As a browser does that runs short of space; from a page of the same site where the app does not run. */
async function eraseAll(page: Page, isErased: (name: string) => boolean): Promise<void> {
  await page.goto("/manifest.webmanifest");
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
  );
  await page.evaluate(async (gone) => {
    for (const name of gone)
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = request.onerror = () => resolve(undefined);
      });
  }, names.filter(isErased));
}

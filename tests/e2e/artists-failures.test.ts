// When something goes wrong around a file: what happened is said, and nothing typed is lost.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { afterEach, beforeAll, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { answerPushOf } from "../fixtures/faults.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { signIn } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeAll(async () => {
  team = await makeTeam(stack());
});

afterEach(() => {
  stack().onRequest = undefined;
});

async function open(path: string) {
  const device = await devices.phone({ baseURL: stack().url });
  await signIn(device.page, stack(), team.noe.email);
  await device.page.goto(path);
  return device;
}

async function addArtist(display_name: string): Promise<string> {
  const id = randomUUID();
  await stack().sql`insert into public.people (id, workspace_id, kind, display_name)
    values (${id}, ${team.workspace}, 'artist', ${display_name})`;
  return id;
}

/** Until `freeTheDisk()` is called on the page. */
async function fillTheDisk(page: Page): Promise<void> {
  // Chromium looks at the quota twice a minute at most: the answer it would give is given in its place.
  await page.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const refuse = () => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    };
    Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });
    Object.assign(globalThis, { freeTheDisk: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
  });
}

test("[P0.4] a change that the server refuses is told on the file, and stays on the device", async () => {
  const id = await addArtist("Amara Diallo");
  const { page } = await open(`/artistes/${id}`);
  await page.getByRole("heading", { level: 1, name: "Amara Diallo" }).waitFor();
  answerPushOf("people", stack(), () =>
    Response.json({ code: "23514", message: "refused" }, { status: 400 }),
  );
  await page.getByRole("button", { name: "Modifier : Coordonnées" }).click();
  await page.getByRole("textbox", { name: "Ville" }).fill("Laval");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("Un changement à cette fiche a été refusé").waitFor();
  await page.getByRole("definition").filter({ hasText: "Laval" }).waitFor();
  await expectAccessibleInBothThemes(page, "a file with a refused change");
});

test("[P0.2] a full disk is told in words; the form keeps what was typed, and saves once there is room", async () => {
  const { page } = await open("/artistes/nouveau");
  const name = page.getByRole("textbox", { name: "Nom", exact: true });
  await name.fill("Widline Dorcé");
  await page.waitForTimeout(400);
  await fillTheDisk(page);
  await page.getByRole("button", { name: "Créer la fiche" }).click();
  await page.getByRole("alert").filter({ hasText: "L’appareil n’a plus de place" }).waitFor();
  expect(await name.inputValue()).toBe("Widline Dorcé");
  await expectAccessibleInBothThemes(page, "a new file on a full disk");
  await page.evaluate("freeTheDisk()");
  await page.getByRole("button", { name: "Créer la fiche" }).click();
  await page.getByRole("heading", { level: 1, name: "Widline Dorcé" }).waitFor();
});

test("[P0.4] a tick that the device cannot keep is taken back, and says why", async () => {
  await stack().sql`insert into public.tasks ${stack().sql({
    workspace_id: team.workspace,
    title: "Relire la démarche",
    people: [],
    status: "open",
    priority: "normal",
    assignee_id: team.noe.id,
  })}`;
  const { page } = await open("/");
  const tick = page.getByRole("checkbox", { name: "Terminer : Relire la démarche" });
  await tick.waitFor();
  await fillTheDisk(page);
  await tick.click();
  await page.getByRole("status").getByText("L’appareil n’a plus de place").waitFor();
  expect(await tick.isChecked()).toBe(false);
});

test("[P0.6] a new device does not say that nobody is there before it knows", async () => {
  const slow = await makeTeam(stack(), "Espace lent");
  await addArtists(stack(), slow, ["Soraya Benkirane"]);
  const held = Promise.withResolvers<void>();
  stack().onRequest = async (request) => {
    if (/\/rpc\/(pull|workspace_state)$/.test(new URL(request.url).pathname)) await held.promise;
    return undefined;
  };
  const { page } = await devices.phone({ baseURL: stack().url });
  await signIn(page, stack(), slow.noe.email);
  await page.getByRole("link", { name: "Artistes" }).click();
  await page.getByRole("heading", { level: 1, name: "Artistes" }).waitFor();
  await page.waitForTimeout(1500);
  expect(await page.getByText("Aucune fiche pour l’instant").count()).toBe(0);
  expect(await page.getByText("0 personne").count()).toBe(0);
  await page.getByRole("link", { name: "Accueil" }).click();
  await page.getByRole("heading", { level: 1, name: "Bonjour, Noé" }).waitFor();
  expect(await page.getByText(/^(La scène est à vous|Rien à faire|Rien de consigné)/).count()).toBe(0);
  held.resolve();
  await page.getByRole("link", { name: "Artistes" }).click();
  await page.getByRole("listitem").filter({ hasText: "Soraya Benkirane" }).waitFor();
});

test("[P0.10] every screen of people fits 320 px, as it does at a zoom of 400 %", async () => {
  await addArtists(stack(), team, [
    "Jean-Christophe-Alexandre de la Bourdonnaye-Beaumarchais",
    "Ṣọlá Ọlátúnjí",
  ]);
  const id = await addArtist("Kiana Kanerahtenhá:wi Tsistohkwí:io Skanonhkwé:tiyo");
  const { page } = await open("/artistes");
  await page.setViewportSize({ width: 320, height: 640 });
  const screens = ["/", "/artistes", `/artistes/${id}`, `/artistes/${id}/historique`, "/artistes/nouveau"];
  for (const screen of screens) {
    await page.goto(screen);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForTimeout(300);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `nothing of ${screen} is cut`).toBeLessThanOrEqual(320);
  }
});

// « Aujourd’hui »: what is left to do, what the team did last, and an honest word on the network.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

const dayFromNow = (days: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto" }).format(Date.now() + days * 86_400_000);

beforeAll(async () => {
  team = await makeTeam(stack());
  const amara = randomUUID();
  await stack().sql`insert into public.people (id, workspace_id, kind, display_name)
    values (${amara}, ${team.workspace}, 'artist', 'Amara Diallo')`;
  await stack().sql`insert into public.interactions ${stack().sql({
    workspace_id: team.workspace,
    kind: "call",
    people: [amara],
    note: "Studio confirmé pour mars.",
    member_id: team.mireille.id,
    occurred_at: new Date(),
  })}`;
  const tasks = [
    { title: "Valider les chiffres", due_on: dayFromNow(3), assignee_id: team.noe.id },
    { title: "Relire la démarche", due_on: dayFromNow(-2), assignee_id: team.noe.id, people: [amara] },
    { title: "Envoyer la lettre", due_on: dayFromNow(0), assignee_id: team.noe.id },
    { title: "Préparer l’atelier", due_on: dayFromNow(1), assignee_id: team.mireille.id },
  ];
  for (const task of tasks)
    await stack().sql`insert into public.tasks ${stack().sql({
      workspace_id: team.workspace,
      people: [],
      status: "open",
      priority: "normal",
      ...task,
    })}`;
});

async function open(kind: "phone" | "desktop", who = team.noe, locale: "fr-CA" | "en-CA" = "fr-CA") {
  const device = await devices[kind]({ baseURL: stack().url, locale });
  await signIn(device.page, stack(), who.email, locale);
  return device;
}

test("[P3.1] my tasks come first, the late ones on top; the team’s are a press away", async () => {
  const { page } = await open("phone");
  await page.getByRole("heading", { level: 1, name: "Bonjour, Noé" }).waitFor();
  const tasks = page.getByRole("list", { name: "À faire" }).getByRole("listitem");
  await expect.poll(() => tasks.count()).toBe(3);
  const titles = (await tasks.allInnerTexts()).map((text) => text.split("\n")[0]);
  expect(titles).toEqual(["Relire la démarche", "Envoyer la lettre", "Valider les chiffres"]);
  await tasks.first().getByText("En retard").waitFor();
  await expectAccessibleInBothThemes(page, "today");
  await page.getByRole("radio", { name: "Équipe" }).check({ force: true });
  await expect.poll(() => tasks.count()).toBe(4);
  await page.getByText("À Mireille Kassab").waitFor();
});

test("[P3.4] a task ticked offline is done, can be undone, and reaches Postgres", async () => {
  const { page, context } = await open("phone");
  await readyForOffline(page);
  await context.setOffline(true);
  const tick = page.getByRole("checkbox", { name: "Terminer : Envoyer la lettre" });
  await tick.click();
  await tick.waitFor({ state: "detached" });
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await tick.waitFor();
  expect(await tick.isChecked()).toBe(false);
  await tick.press("Space");
  await tick.waitFor({ state: "detached" });
  // The keyboard goes on from the row that took its place.
  const focused = () => page.evaluate(() => document.activeElement?.closest("li, ul")?.tagName);
  await expect.poll(focused).toMatch(/LI|UL/);
  await context.setOffline(false);
  await expect
    .poll(async () => {
      const [task] = await stack().sql`select status, done_by from public.tasks
          where workspace_id = ${team.workspace} and title = 'Envoyer la lettre'`;
      return task;
    })
    .toEqual({ status: "done", done_by: team.noe.id });
});

test("[P3.1] offline, the home page opens and says how old its data is", async () => {
  const device = await open("desktop");
  await device.page.getByText("Studio confirmé pour mars.").waitFor();
  await readyForOffline(device.page);
  const page = await device.restart("/", { offline: true });
  await page.getByText("Studio confirmé pour mars.").waitFor();
  const told = page.getByText(/^Hors ligne\. Données du dernier contact/);
  await told.waitFor();
  await expectAccessibleInBothThemes(page, "today, offline");
  // What waits to be sent hides neither.
  await page.getByRole("checkbox", { name: "Terminer : Valider les chiffres" }).click();
  await page.getByText("Hors ligne · 1 en attente", { exact: true }).waitFor();
  expect(await told.count()).toBe(1);
});

test("[P0.6] a device that never reached its server does not say that the team has nothing", async () => {
  stack().onRequest = (request) =>
    /\/rpc\/(?!my_workspaces)/.test(new URL(request.url).pathname)
      ? new Response("", { status: 503 })
      : undefined;
  try {
    const { page } = await open("phone", team.odile);
    const never = "Cet appareil n’a pas encore reçu les données de l’équipe.";
    await page.getByText(never).waitFor();
    await page.getByText("Hors ligne. Les données de l’équipe viendront au retour du réseau.").waitFor();
    await expectAccessibleInBothThemes(page, "nothing received");
    await page.getByRole("navigation").getByRole("link", { name: "Artistes" }).click();
    await page.getByText(never).waitFor();
    expect(await page.getByText("Aucune fiche").count()).toBe(0);
  } finally {
    stack().onRequest = undefined;
  }
});

test("[P3.1] the last interactions lead to the history of the person", async () => {
  const { page } = await open("desktop", team.odile);
  await page
    .getByRole("list", { name: "Dernières interactions" })
    .getByRole("link", { name: "Amara Diallo" })
    .click();
  await page.waitForURL(/historique$/);
  await page.getByText("Studio confirmé pour mars.").waitFor();
  await page.goto("/");
  await page.getByText("Relire la démarche").waitFor();
  expect(await page.getByRole("checkbox").count(), "a reader ticks nothing").toBe(0);
});

test("[P0.9] a new base shows where to begin, in English too", async () => {
  const alone = await makeTeam(stack(), "Nouvel espace");
  const { page } = await open("phone", alone.mireille, "en-CA");
  await page.getByRole("heading", { level: 1, name: "Hello, Mireille" }).waitFor();
  await page.getByRole("heading", { name: "The stage is yours" }).waitFor();
  await expectAccessibleInBothThemes(page, "a new base");
});

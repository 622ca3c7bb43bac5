// The support plan: built from a template, put in order, shared, ticked by the artist on their own phone, printed.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { type Member, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { pressTwice, readyForOffline, signIn, upToDate } from "./app.ts";
import { addTemplate, choose, printed, steps } from "./plan-steps.ts";
import { enlarge, overflow, sizes } from "./sizes.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;
let amara: string;

beforeEach(async () => {
  team = await makeTeam(stack());
  amara = await insert("people", {
    kind: "artist",
    display_name: "Amara Diallo",
    given_name: "Amara",
    language: "fr",
    emails: ["amara@exemple.ca"],
    adviser_id: team.noe.id,
  });
});

async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const { sql } = stack();
  await sql`insert into ${sql(`public.${table}`)} ${sql({ id, workspace_id: team.workspace, ...row })}`;
  return id;
}

/** A goal of Amara's with these steps, in their order. */
async function addGoal(title: string, steps: readonly string[]): Promise<string> {
  const goal = await insert("goals", { title, people: [amara], rank: title, note: "À ne dire à personne" });
  for (const [n, step] of steps.entries())
    await insert("tasks", {
      title: step,
      people: [amara],
      goal_id: goal,
      rank: `r${n + 1}`,
      by_artist: n === 0,
      ...(n > 0 && { assignee_id: team.noe.id }),
    });
  return goal;
}

/** Amara's own page, on her phone, by a link that the team made. */
async function openOwnPage() {
  const token = randomBytes(32).toString("hex");
  const token_hash = createHash("sha256").update(token).digest("hex");
  const expires_at = new Date(Date.now() + 86_400_000);
  const link = await insert("plan_links", { person_id: amara, token_hash, expires_at });
  const { page, context } = await devices.phone({ baseURL: stack().url });
  await page.goto(`/p/plan/${token}`);
  return {
    page,
    context,
    token,
    withdraw: () => stack().sql`update public.plan_links set revoked_at = now() where id = ${link}`,
  };
}

async function open(kind: "phone" | "desktop", who: Member = team.noe, path = `/artistes/${amara}/plan`) {
  const device = await devices[kind]({ baseURL: stack().url });
  await signIn(device.page, stack(), who.email);
  await device.page.goto(path);
  return device;
}

const titlesOf = async (page: Page, goal: string) =>
  (await steps(page, goal).allInnerTexts()).map((text) => text.split("\n").find((line) => line.length > 2));
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
test("[P1.6] a plan from a template is shared, ticked by the artist without an account, and seen by the adviser", async () => {
  await addTemplate(stack(), team, "Première demande", [
    {
      title: "Monter le dossier",
      horizon_in: 70,
      steps: [
        { title: "Écrire une démarche d’une page", by: "artist", due_in: 28 },
        { title: "Relire la démarche", by: "team", due_in: 35 },
      ],
    },
  ]);
  const { page } = await open("desktop");
  await page.getByRole("heading", { name: "Pas encore de plan" }).waitFor();
  await expectAccessibleInBothThemes(page, "no plan yet");
  await page.getByRole("button", { name: "Partir d’un modèle" }).click();
  const sheet = page.getByRole("dialog", { name: "Partir d’un modèle" });
  await sheet.getByLabel("Début du plan").fill("2027-01-11");
  await sheet.getByText("D’ici le 22 mars 2027").waitFor();
  await expectAccessibleInBothThemes(page, "a template before it is applied");
  await pressTwice(sheet.getByRole("button", { name: "Ajouter 1 objectif" }));
  await page.getByRole("heading", { level: 2, name: "Monter le dossier" }).waitFor();
  await page.getByText("8 févr. 2027").waitFor();
  expect(await page.getByRole("heading", { level: 2, name: "Monter le dossier" }).count()).toBe(1);

  await page.getByRole("button", { name: "Partager avec Amara" }).click();
  const share = page.getByRole("dialog", { name: "Le plan, sur la page d’Amara" });
  await share.getByText("Aucun lien n’ouvre ce plan.").waitFor();
  // The plan must have reached the server, which makes the link.
  await expect
    .poll(
      async () => (await stack().sql`select from public.tasks where people @> array[${amara}::uuid]`).length,
    )
    .toBe(2);
  await share.getByRole("button", { name: "Créer un lien" }).click();
  const url = await share.getByRole("textbox", { name: "Lien privé" }).inputValue();
  expect(url).toMatch(/\/p\/plan\/[0-9a-f]{64}$/);
  await share.getByText("Jamais ouvert").waitFor();
  await expectAccessibleInBothThemes(page, "a link just made");
  const mail = await share.getByRole("link", { name: "Par courriel" }).getAttribute("href");
  expect(decodeURIComponent(mail ?? "")).toContain(`mailto:amara@exemple.ca?subject=Votre plan`);
  await page.keyboard.press("Escape");
  await share.waitFor({ state: "detached" });

  const artist = await devices.phone({ baseURL: stack().url, locale: "en-CA" });
  await artist.page.goto(url);
  // In the language of the person, though the phone speaks another.
  await artist.page.getByRole("heading", { level: 1, name: "Votre plan" }).waitFor();
  const own = artist.page.getByRole("checkbox");
  expect(await own.count(), "the team’s step is not hers to tick").toBe(1);
  await expectAccessibleInBothThemes(artist.page, "the artist’s plan");
  await own.check();
  await artist.page.getByText("« Écrire une démarche d’une page » est faite.").waitFor();
  expect(await own.evaluate((box) => box === document.activeElement)).toBe(true);
  await artist.page.getByLabel("Au sujet de").selectOption({ label: "Relire la démarche" });
  await artist.page.getByLabel("Votre message").fill("Je vous l’envoie lundi.");
  const sends = artist.page.getByRole("button", { name: "Envoyer le message" });
  await sends.press("Enter");
  await artist.page.getByText("Votre message est envoyé.").waitFor();
  expect(await sends.evaluate((button) => button === document.activeElement)).toBe(true);
  const messages = artist.page.getByRole("list", { name: "Vos messages à l’équipe" });
  await messages.getByText("Au sujet de « Relire la démarche »").waitFor();
  expect(await artist.page.getByLabel("Votre message").inputValue()).toBe("");
  await artist.page.getByLabel("Choisir un fichier").setInputFiles({
    name: "Budget.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\nUn budget.\n%%EOF\n"),
  });
  await artist.page.getByText("« Budget.pdf » est envoyé.").waitFor();
  // Come back to, the page still says what was written through this link, and that it left.
  await artist.page.reload();
  await messages.getByText("Je vous l’envoie lundi.").waitFor();
  await messages.getByText(/^Envoyé le /).waitFor();
  await expectAccessibleInBothThemes(artist.page, "the artist’s plan, with a message sent");

  await page
    .getByRole("checkbox", { name: "Terminer : Écrire une démarche d’une page", checked: true })
    .waitFor();
  await page.getByRole("link", { name: /^Historique/ }).click();
  await page.getByText("Je vous l’envoie lundi.").waitFor();
  await page
    .getByRole("link", { name: "Objectif : Monter le dossier, étape : Relire la démarche" })
    .waitFor();

  await page.getByRole("link", { name: /^Documents/ }).click();
  await page.getByText("Budget").first().waitFor();
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  await page.getByRole("button", { name: "Partager avec Amara" }).click();
  await share.getByText(/^Ouvert /).waitFor();
  await share.getByRole("button", { name: /^Retirer le lien créé/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Retirer le lien" }).click();
  await share.getByText("Aucun lien n’ouvre ce plan.").waitFor();
  await own.uncheck();
  await artist.page.getByRole("heading", { level: 1, name: "Ce lien n’est plus valable" }).waitFor();
});

test("[P1.6] what the artist began to write outlives a reload, « Back » and the link itself", async () => {
  await addGoal("Créer", ["Écrire une démarche", "La relire"]);
  const { page, context, token, withdraw } = await openOwnPage();
  const message = page.getByRole("textbox", { name: "Votre message" });
  const found = page.getByText("Voici le message que vous aviez commencé.");
  const sends = page.getByRole("button", { name: "Envoyer le message" });
  await page.getByLabel("Au sujet de").selectOption({ label: "La relire" });
  await message.fill("Je bloque sur");
  expect(await found.count(), "said of what was only just typed").toBe(0);
  await page.reload();
  await found.waitFor();
  expect(await message.inputValue()).toBe("Je bloque sur");
  expect(await page.getByLabel("Au sujet de").evaluate((field: HTMLSelectElement) => field.value)).toMatch(
    /^step /,
  );
  await expectAccessibleInBothThemes(page, "a message found again");
  await page.goto("about:blank");
  await page.goBack();
  await found.waitFor();
  expect(
    await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }])),
  ).not.toContain(token.slice(0, 8));

  await message.fill("Je bloque sur la fin.");
  await sends.click();
  await page.getByText("Votre message est envoyé.").waitFor();
  expect(await found.count()).toBe(0);
  await page.reload();
  await page.getByText("Je bloque sur la fin.").waitFor();
  expect(await message.inputValue()).toBe("");
  expect(await found.count()).toBe(0);

  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await message.fill("Une dernière chose.");
  await withdraw();
  await sends.click();
  await page.getByRole("heading", { level: 1, name: "Ce lien n’est plus valable" }).waitFor();
  expect(await page.getByText("déjà servi").count()).toBe(0);
  await page.getByRole("heading", { name: "Votre message n’est pas parti" }).waitFor();
  expect(await message.inputValue()).toBe("Une dernière chose.");
  await expectAccessibleInBothThemes(page, "a message whose link is gone");
  await page.getByRole("button", { name: "Copier le message" }).click();
  await page.getByText("Votre message est copié.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Une dernière chose.");
  await page.reload();
  await page.getByRole("heading", { name: "Votre message n’est pas parti" }).waitFor();
});

test("[P1.6] on the artist’s page, « Pas de réseau » is said for as long as it is so", async () => {
  await addGoal("Créer", ["Écrire une démarche"]);
  const { page, context } = await openOwnPage();
  const offline = page.getByText("Pas de réseau.");
  const step = page.getByRole("checkbox");
  await step.waitFor();
  await context.setOffline(true);
  await step.click();
  await offline.waitFor();
  expect(await step.isChecked()).toBe(false);
  await context.setOffline(false);
  await offline.waitFor({ state: "detached" });

  // A request may fail by itself, of which the browser tells nothing.
  await page.route("**/functions/v1/plan-page", (route) => route.abort());
  await step.click();
  await offline.waitFor();
  await page.unroute("**/functions/v1/plan-page");
  await page.getByLabel("Votre message").fill("Je l’envoie lundi.");
  await page.getByRole("button", { name: "Envoyer le message" }).click();
  await page.getByText("Votre message est envoyé.").waitFor();
  expect(await offline.count()).toBe(0);
});

test("[P0.10] on the artist’s page, a word longer than the screen breaks", async () => {
  const address = `https://exemple.ca/${"programme-de-soutien".repeat(6)}`;
  const name = "Rakotomalala".repeat(6);
  const { sql } = stack();
  await sql`update public.people set display_name = ${name} where id = ${amara}`;
  await addGoal(`Lire ${address}`, [`Remplir ${address}`, `Relire ${address}`]);
  const { page, withdraw } = await openOwnPage();
  await page.getByRole("checkbox").check();
  await page.getByText("est faite. L’équipe le verra.").waitFor();
  await page.getByLabel("Au sujet de").selectOption({ label: `Relire ${address}` });
  await page.getByLabel("Votre message").fill(address);
  await page.getByRole("button", { name: "Envoyer le message" }).click();
  await page.getByText("Votre message est envoyé.").waitFor();
  await page.getByLabel("Choisir un fichier").setInputFiles({
    name: `${"Budget".repeat(20)}.pdf`,
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\nUn budget.\n%%EOF\n"),
  });
  await page.getByText("» est envoyé.").waitFor();
  const expectFits = async (where: string) => {
    for (const size of Object.values(sizes)) {
      await page.setViewportSize(size);
      await enlarge(page, size);
      expect(await overflow(page), `${where} at ${JSON.stringify(size)}`).toBeLessThanOrEqual(0);
    }
  };
  await expectFits("the plan");
  await page.getByLabel("Votre message").fill(address);
  await withdraw();
  await page.getByRole("button", { name: "Envoyer le message" }).click();
  await page.getByRole("heading", { level: 1, name: "Ce lien n’est plus valable" }).waitFor();
  await expectFits("the link withdrawn");
});

test("[P1.6] offline, steps are added, put in order by keyboard and menu, and all of it is sent", async () => {
  await addGoal("Créer", ["Un essai", "Deux essais", "Trois essais"]);
  await addGoal("Diffuser", []);
  const { page, context } = await open("phone");
  await steps(page, "Créer").first().waitFor();
  await readyForOffline(page);
  await context.setOffline(true);
  await expectAccessibleInBothThemes(page, "a plan, phone");
  await choose(page, "Trois essais", "Monter");
  await page.getByRole("status").getByText("« Trois essais », place 2 sur 3").waitFor();
  await expect.poll(() => titlesOf(page, "Créer")).toEqual(["Un essai", "Trois essais", "Deux essais"]);
  await undo(page);
  await expect.poll(() => titlesOf(page, "Créer")).toEqual(["Un essai", "Deux essais", "Trois essais"]);
  await page.getByRole("button", { name: "Un essai", exact: true }).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => titlesOf(page, "Créer")).toEqual(["Deux essais", "Un essai", "Trois essais"]);
  const line = page.getByRole("button", { name: "Un essai", exact: true });
  await expect.poll(() => line.evaluate((button) => button === document.activeElement)).toBe(true);

  await choose(page, "Un essai", "Déplacer vers…");
  const move = page.getByRole("dialog", { name: "Déplacer « Un essai »" });
  await move.getByLabel("Objectif").selectOption({ label: "Diffuser" });
  await expectAccessibleInBothThemes(page, "moving a step");
  await move.getByRole("button", { name: "Déplacer" }).click();
  await expect.poll(() => titlesOf(page, "Diffuser")).toEqual(["Un essai"]);

  await page.getByRole("button", { name: "Ajouter une étape" }).first().click();
  const form = page.getByRole("dialog", { name: "Nouvelle étape" });
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await form.getByText("Écrivez ce qu’il y a à faire.").waitFor();
  await form.getByLabel("Étape").fill("Appeler la salle");
  await form.getByLabel("Qui la fait").selectOption({ label: "Noé Tremblay" });
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await form.waitFor({ state: "detached" });
  await page.getByRole("checkbox", { name: "Terminer : Deux essais" }).check();
  await choose(page, "Trois essais", "Supprimer l’étape");
  await expect.poll(() => titlesOf(page, "Créer")).toEqual(["Deux essais", "Appeler la salle"]);
  await undo(page);
  await expect.poll(() => steps(page, "Créer").count()).toBe(3);
  await page.getByRole("button", { name: "Partager" }).click();
  await page.getByText("Créer ou retirer un lien demande une connexion.").waitFor();
  await page.keyboard.press("Escape");

  await context.setOffline(false);
  await expect
    .poll(async () => {
      const rows = await stack().sql`
          select task.title, task.status, goal.title as goal from public.tasks task
          join public.goals goal on goal.id = task.goal_id
          where task.workspace_id = ${team.workspace} and not task.deleted
          order by goal.title, task.rank collate "C"`;
      return rows.map(({ title, status, goal }) => `${goal} ${title} ${status}`);
    })
    .toEqual([
      "Créer Deux essais done",
      "Créer Trois essais open",
      "Créer Appeler la salle open",
      "Diffuser Un essai open",
    ]);
  // A step given to a member is among their tasks, with the person.
  await page.goto("/");
  const task = page
    .getByRole("list", { name: "À faire" })
    .getByRole("listitem")
    .filter({ hasText: "Appeler la salle" });
  await task.getByText("Amara Diallo").waitFor();
  expect(await task.getByRole("link").getAttribute("href")).toBe(`/artistes/${amara}/plan`);
});

test("[P1.6] steps and goals are dragged with the mouse; a finger holds a line to move it", async () => {
  await addGoal("Créer", ["Un essai", "Deux essais", "Trois essais"]);
  await addGoal("Diffuser", ["Quatre essais"]);
  const { page } = await open("desktop");
  const grip = (title: string, goal: string) =>
    steps(page, goal).filter({ hasText: title }).locator(".reorder__grip");
  const middle = async (of: ReturnType<typeof grip>) => {
    await of.scrollIntoViewIfNeeded();
    const box = (await of.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await steps(page, "Diffuser").first().waitFor();
  await upToDate(page);
  const from = await middle(grip("Trois essais", "Créer"));
  const to = (await steps(page, "Créer").first().boundingBox())!;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 4, to.y + 30, { steps: 6 });
  await page.mouse.move(from.x + 4, to.y + 4, { steps: 3 });
  await page.locator("[data-reorder-held]").waitFor();
  await page.mouse.up();
  await page.getByRole("status").getByText("« Trois essais », place 1 sur 3").waitFor();
  await expect.poll(() => titlesOf(page, "Créer")).toEqual(["Trois essais", "Un essai", "Deux essais"]);
  await undo(page);
  await expect.poll(() => titlesOf(page, "Créer")).toEqual(["Un essai", "Deux essais", "Trois essais"]);

  const phone = (await open("phone")).page;
  const line = steps(phone, "Créer").filter({ hasText: "Un essai" });
  await line.waitFor();
  await upToDate(phone);
  await line.scrollIntoViewIfNeeded();
  const [start, end] = [(await line.boundingBox())!, (await steps(phone, "Créer").last().boundingBox())!];
  const touch = await phone.context().newCDPSession(phone);
  const finger = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    touch.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: y === undefined ? [] : [{ x: start.x + 120, y }],
    });
  await finger("touchStart", start.y + 20);
  await phone.locator("[data-reorder-held]").waitFor();
  for (let y = start.y + 20; y < end.y + end.height; y += 12) await finger("touchMove", y);
  await finger("touchMove", end.y + end.height - 4);
  await phone.locator(".reorder__mark:not([hidden])").waitFor();
  await finger("touchEnd");
  await expect.poll(() => titlesOf(phone, "Créer")).toEqual(["Deux essais", "Trois essais", "Un essai"]);
  await expect.poll(() => titlesOf(page, "Créer")).toEqual(["Deux essais", "Trois essais", "Un essai"]);
});

test("[P1.6] the plan prints on one page, without notes; a reader sees it and changes nothing", async () => {
  await addGoal(
    "Créer",
    Array.from({ length: 30 }, (_, n) => `Étape numéro ${n + 1}`),
  );
  const { page } = await open("desktop", team.odile);
  await steps(page, "Créer").first().waitFor();
  await page.getByText("À ne dire à personne").waitFor();
  expect(await page.getByRole("checkbox").count()).toBe(0);
  expect(await page.getByRole("button", { name: /Partager|Nouvel objectif|Ajouter une étape/ }).count()).toBe(
    0,
  );
  await page.getByRole("button", { name: "Autres actions du plan" }).click();
  await page.getByRole("menuitem", { name: "Imprimer ou PDF" }).click();
  await page.getByRole("article", { name: "Plan d’Amara Diallo" }).waitFor();
  await page.getByText("Étape numéro 30").waitFor();
  expect(await page.getByText("À ne dire à personne").count()).toBe(0);
  await expectAccessibleInBothThemes(page, "the plan on paper");
  const [sheet, ...others] = await printed(page);
  expect(others).toEqual([]);
  expect(sheet).toContain("Étape numéro 30");
  expect(sheet).not.toContain("personne");
});

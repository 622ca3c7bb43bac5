// « Réglages »: account, display, the team and the way out.
import type { Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { signIn, upToDate } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amara Diallo"]);
});

async function open(kind: "phone" | "desktop", who = team.mireille) {
  const device = await devices[kind]({ baseURL: stack().url });
  await signIn(device.page, stack(), who.email);
  await upToDate(device.page);
  await device.page.goto("/reglages");
  await device.page.getByRole("heading", { level: 1, name: "Réglages" }).waitFor();
  return device;
}

const member = (id: string) => async () =>
  (await stack().sql`select display_name, role, status from public.members where id = ${id}`)[0];
const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });

test("[P0.10] light, language, shortcuts and the veil are chosen here, and stay", async () => {
  const { page } = await open("desktop");
  await page.getByRole("list", { name: "Équipe" }).getByText("Noé Tremblay").waitFor();
  await expectAccessibleInBothThemes(page, "settings, desktop");
  await page.getByRole("radio", { name: "Service" }).check({ force: true });
  await page.getByRole("switch", { name: /Masquer les notes confidentielles/ }).uncheck();
  await page.getByRole("switch", { name: /Raccourcis à une touche/ }).uncheck();
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  expect(await page.getByRole("radio", { name: "Show mode" }).isChecked()).toBe(true);
  expect(await page.getByRole("switch", { name: /Mask confidential notes/ }).isChecked()).toBe(false);
  await page.keyboard.press("c");
  await page.waitForTimeout(300);
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("[P0.7] one’s own name is changed for the whole team", async () => {
  const { page } = await open("phone", team.noe);
  await page.getByRole("button", { name: "Modifier" }).click();
  const field = dialog(page, "Compte").getByRole("textbox", { name: "Votre nom, tel que l’équipe le voit" });
  await field.fill("");
  await dialog(page, "Compte").getByRole("button", { name: "Enregistrer" }).click();
  await dialog(page, "Compte").getByText("Écrivez votre nom.").waitFor();
  await field.fill("Noé Tremblay-Roy");
  await dialog(page, "Compte").getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("list", { name: "Équipe" }).getByText("Noé Tremblay-Roy").waitFor();
  expect(await member(team.noe.id)()).toMatchObject({ display_name: "Noé Tremblay-Roy" });
  expect(await page.getByRole("button", { name: "Inviter" }).count()).toBe(0);
});

test("[P0.7] an admin invites; whoever is of the team already is said so, and what was typed stays", async () => {
  const { page } = await open("phone");
  await page.getByRole("button", { name: "Inviter" }).click();
  const invite = dialog(page, "Inviter une personne");
  const [name, email] = [
    invite.getByRole("textbox", { name: "Nom" }),
    invite.getByRole("textbox", { name: "Courriel" }),
  ];
  const send = invite.getByRole("button", { name: "Envoyer l’invitation" });
  await send.click();
  await invite.getByText("Écrivez le nom de la personne.").waitFor();
  await expectAccessibleInBothThemes(page, "the invitation");
  await name.fill("Fatou Sarr");
  await email.fill(team.noe.email);
  await send.click();
  await invite.getByText("Cette personne fait déjà partie de l’équipe.").waitFor();
  expect(await name.inputValue()).toBe("Fatou Sarr");
  const address = `fatou@${team.workspace.slice(0, 8)}.example`;
  await email.fill(address);
  await invite.getByRole("radio", { name: /Lecture seule/ }).check();
  await send.click();
  const line = page
    .getByRole("list", { name: "Équipe" })
    .getByRole("listitem")
    .filter({ hasText: "Fatou Sarr" });
  await line.getByText("Invitation envoyée").waitFor();
  const [invited] = await stack().sql`select role, status from public.members
    where workspace_id = ${team.workspace} and email = ${address}`;
  expect(invited).toEqual({ role: "reader", status: "invited" });
});

test("[P0.7] roles change and members leave, but never the last admin", async () => {
  const { page } = await open("desktop");
  await page.getByRole("button", { name: "Actions pour Noé Tremblay" }).click();
  await page.getByRole("menuitem", { name: "Changer le rôle" }).click();
  await dialog(page, "Rôle de Noé Tremblay")
    .getByRole("radio", { name: /Lecture seule/ })
    .check();
  await dialog(page, "Rôle de Noé Tremblay").getByRole("button", { name: "Changer le rôle" }).click();
  await expect.poll(member(team.noe.id)).toMatchObject({ role: "reader" });

  await page.getByRole("button", { name: "Actions pour Mireille Kassab" }).click();
  await page.getByRole("menuitem", { name: "Changer le rôle" }).click();
  await dialog(page, "Rôle de Mireille Kassab")
    .getByRole("radio", { name: /Équipe-conseil/ })
    .check();
  await dialog(page, "Rôle de Mireille Kassab").getByRole("button", { name: "Changer le rôle" }).click();
  await dialog(page, "Rôle de Mireille Kassab")
    .getByText("Il faut au moins une personne pour administrer")
    .waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Actions pour Odile Roy" }).click();
  await page.getByRole("menuitem", { name: "Retirer Odile Roy" }).click();
  const ask = page.getByRole("alertdialog", { name: "Retirer Odile Roy de l’équipe?" });
  await expectAccessibleInBothThemes(page, "removing someone");
  await ask.getByRole("button", { name: "Retirer Odile Roy" }).click();
  await ask.waitFor({ state: "detached" });
  await expect.poll(member(team.odile.id)).toMatchObject({ status: "removed" });
});

test("[P0.7] without a network the team cannot be changed, and one is told so", async () => {
  const { page, context } = await open("phone");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Inviter" }).click();
  const invite = dialog(page, "Inviter une personne");
  await invite.getByRole("textbox", { name: "Nom" }).fill("Fatou Sarr");
  await invite.getByRole("textbox", { name: "Courriel" }).fill("fatou@exemple.ca");
  await invite.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await invite.getByRole("alert").filter({ hasText: "Rien n’a changé" }).waitFor();
});

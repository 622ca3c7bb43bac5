// Calendly in « Réglages »: connected on Calendly's own page or by a token, watched, disconnected; for admins, online.
import { beforeEach, expect, test } from "vitest";
import { weekOf } from "../../src/domain/calendar/views.ts";
import { addDays } from "../../src/domain/days.ts";
import { instantAt } from "../../src/domain/zoned-time.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, signIn, upToDate } from "./app.ts";

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
  const card = device.page.getByRole("region", { name: "Calendly" });
  await card.waitFor();
  return { ...device, card };
}

test("[P3.3] an admin connects on Calendly's page; a guest's booking is an appointment; then disconnects", async () => {
  const noeThere = stack().calendly.state.users[2]!;
  noeThere.email = team.noe.email;
  const { page, context, card } = await open("phone");
  await card.getByText("Aucun compte connecté").waitFor();
  await card.getByRole("button", { name: "Connecter" }).click();
  const sheet = page.getByRole("dialog", { name: "Connecter Calendly" });
  await expectAccessibleInBothThemes(page, "connecting Calendly");
  await sheet.getByRole("button", { name: "Continuer sur Calendly" }).click();
  await page.getByRole("button", { name: "Autoriser comme Nadège Pierre-Louis" }).click();
  await card.getByText("Toute l’organisation · nadege@trema.exemple").waitFor();
  await card.getByText(/Tout arrive|Lecture de l’historique/).waitFor();
  expect(new URL(page.url()).search).toBe("");
  await card.getByText("6 types de rendez-vous").click();
  await card.getByRole("link", { name: "Atelier d’écriture" }).first().waitFor();
  await expectAccessibleInBothThemes(page, "Calendly connected");

  const guest = await context.newPage();
  await guest.goto("/_calendly/mireille-trema/accompagnement-60");
  await guest.getByLabel("Nom").fill("Élodie Tremblay");
  await guest.getByLabel("Courriel").fill("elodie@artiste.example");
  await guest.getByLabel("Quelle est votre discipline?").fill("Danse");
  await guest.getByRole("button", { name: "Réserver" }).click();
  await guest.getByRole("heading", { name: "C’est réservé" }).waitFor();
  const appointments = async () =>
    (
      await stack().sql`select status, starts_at from public.events where workspace_id = ${team.workspace}`
    ).map(({ status }) => status);
  await expect.poll(appointments).toEqual(["scheduled"]);
  await guest.getByRole("link", { name: "Annuler" }).click();
  await guest.getByLabel("Raison").fill("Grippe");
  await guest.getByRole("button", { name: "Annuler le rendez-vous" }).click();
  await expect.poll(appointments).toEqual(["cancelled"]);
  await guest.close();

  // Who is free, side by side: by the hours in Calendly, less what is taken elsewhere; offline, as last known.
  const [monday = ""] = weekOf(addDays(new Date().toISOString().slice(0, 10), 7));
  const at = (time: string) => instantAt(monday, time, "America/Toronto").toISOString();
  stack().calendly.state.external = [
    { user_id: noeThere.id, start_time: at("10:00"), end_time: at("11:00") },
  ];
  await stack().sql`delete from private.calendly_availability`;
  await stack().sql`update private.calendly_connections set availability_at = null, rest_until = null`;
  await stack().tick("calendly-sync");
  await page.goto(`/calendrier?vue=jour&jour=${monday}`);
  const line = page.getByRole("listitem").filter({ hasText: team.noe.name });
  const free = "Libre\u00a0: 9\u00a0h à 10\u00a0h, 11\u00a0h à 12\u00a0h et 13\u00a0h à 17\u00a0h";
  await line.getByText(free).waitFor();
  await readyForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await line.getByText(free).waitFor();
  await line.getByText(/Calendly synchronisé à \d+\sh/).waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: team.mireille.name })
    .getByText("Pas de Calendly")
    .waitFor();
  await expectAccessibleInBothThemes(page, "who is free, on a phone");
  await page.setViewportSize({ width: 1280, height: 800 });
  const column = page.getByRole("list", { name: free });
  await column.getByText("Temps pris").waitFor();
  await expectAccessibleInBothThemes(page, "who is free, side by side");
  await context.setOffline(false);

  await page.goto("/reglages");
  await card.getByText(/Dernier rendez-vous reçu/).waitFor();
  await card.getByRole("button", { name: /Actions pour le compte Calendly/ }).click();
  await page.getByRole("menuitem", { name: "Déconnecter" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Déconnecter" }).click();
  await card.getByText("Aucun compte connecté").waitFor();
  expect(stack().calendly.state.subscriptions).toEqual([]);
});

test("[P3.3] a token that is refused says what to do; offline and for others, the card says why it waits", async () => {
  const { page, context, card } = await open("desktop");
  await card.getByRole("button", { name: "Connecter" }).click();
  const sheet = page.getByRole("dialog", { name: "Connecter Calendly" });
  const connect = sheet.getByRole("button", { name: "Connecter", exact: true });
  await connect.click();
  await sheet.getByText("Collez le jeton que Calendly vous a donné.").waitFor();
  const field = sheet.getByLabel("Ou un jeton d’accès personnel");
  await field.fill("jeton-inconnu");
  await connect.click();
  await sheet.getByText(/Calendly refuse cet accès/).waitFor();
  await field.fill(stack().calendly.makeToken("mireille@trema.exemple"));
  await connect.click();
  await card.getByText("Ses propres rendez-vous · mireille@trema.exemple").waitFor();
  await readyForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await card.getByText(/Calendly se connecte et se vérifie en ligne/).waitFor();
  await expect.poll(() => card.getByRole("button", { name: "Connecter" }).count()).toBe(0);

  const reader = await open("phone", team.odile);
  await reader.card.getByText("Une personne qui administre l’équipe connecte Calendly.").waitFor();
  expect(await reader.card.getByRole("button").count()).toBe(0);
});

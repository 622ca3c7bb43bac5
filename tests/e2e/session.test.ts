// The way in: an address, a code or a password, and what is said when it does not go as it should.
import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam, type Team } from "../fixtures/team.ts";
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

const isAuth = (request: Request) => new URL(request.url).pathname.startsWith("/auth/");

async function phone() {
  const device = await devices.phone({ baseURL: stack().url });
  await device.page.goto("/");
  const { page } = device;
  return {
    ...device,
    page,
    email: page.getByRole("textbox", { name: "Courriel professionnel" }),
    code: page.getByRole("textbox", { name: "Code à 6 chiffres" }),
    send: page.getByRole("button", { name: "Recevoir un code" }),
    home: page.getByRole("navigation", { name: "Navigation principale" }),
  };
}

test("[P0.7] what lacks in the address is said under it, and the address is kept", async () => {
  const { page, email, send } = await phone();
  await send.click();
  await page.getByText("Écrivez le courriel de votre invitation.").waitFor();
  await expectAccessibleInBothThemes(page, "the sign-in");
  await email.fill("mireille");
  await page.getByText("Il manque une partie de l’adresse").waitFor();
  expect(await email.inputValue()).toBe("mireille");
});

test("[P0.7] a wrong code is said so; the right one pasted with a space opens", async () => {
  const { page, email, send, code, home } = await phone();
  await email.fill(team.mireille.email);
  await send.click();
  await code.waitFor();
  const { code: sent } = await stack().mail.waitFor(team.mireille.email);
  const wrong = sent === "000000" ? "000001" : "000000";
  await code.fill(wrong);
  await page.getByText("Ce code n’est pas le bon").waitFor();
  expect(await code.inputValue()).toBe(wrong);
  await expectAccessibleInBothThemes(page, "the code");
  await code.fill(`${sent?.slice(0, 3)} ${sent?.slice(3)}`);
  await home.waitFor();
});

test("[P0.7] an address nobody invited gets the same answer, and no code", async () => {
  const { page, email, send, code } = await phone();
  const stranger = `inconnue@${randomUUID().slice(0, 8)}.example`;
  await email.fill(stranger);
  await send.click();
  await page.getByText(`Si l’adresse ${stranger} est invitée, un code est en route.`).waitFor();
  await code.fill("123456");
  await page.getByText("Ce code n’est pas le bon").waitFor();
  expect(stack().mail.list(stranger)).toEqual([]);
});

test("[P0.7] the phone may close the app while one reads the code", async () => {
  const device = await phone();
  await device.email.fill(team.noe.email);
  await device.send.click();
  await device.code.waitFor();
  const { code } = await stack().mail.waitFor(team.noe.email);
  const page = await device.reopen("/");
  await page.getByText(`Si l’adresse ${team.noe.email} est invitée`).waitFor();
  await page.getByRole("textbox", { name: "Code à 6 chiffres" }).fill(code ?? "");
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
});

test("[P0.7] a server in trouble is said so, and the next try works", async () => {
  const { page, email, send, code } = await phone();
  stack().onRequest = (request) => (isAuth(request) ? new Response("{}", { status: 500 }) : undefined);
  await email.fill(team.mireille.email);
  await send.click();
  await page.getByText("Le serveur a eu un problème").waitFor();
  expect(await email.inputValue()).toBe(team.mireille.email);
  stack().onRequest = undefined;
  await send.click();
  await code.waitFor();
});

test("[P0.7] a silent server and no network each have their sentence", async () => {
  const { page, context, email, send } = await phone();
  stack().onRequest = (request) => (isAuth(request) ? new Promise<Response>(() => undefined) : undefined);
  await email.fill(team.mireille.email);
  await send.click();
  await page.getByText("Le serveur ne répond pas").waitFor({ timeout: 40_000 });
  stack().onRequest = undefined;
  await context.setOffline(true);
  await send.click();
  await page.getByText("Pas de réseau. Réessayez quand il sera revenu.").waitFor();
  expect(await email.inputValue()).toBe(team.mireille.email);
});

test("[P0.7] a password opens too, a wrong one is said so and kept", async () => {
  const password = "une servante reste allumée";
  await stack()
    .sql`update auth.users set encrypted_password = extensions.crypt(${password}, extensions.gen_salt('bf'))
    where email = ${team.noe.email}`;
  const { page, email, home } = await phone();
  await email.fill(team.noe.email);
  await page.getByRole("button", { name: "Utiliser un mot de passe" }).click();
  const field = page.getByRole("textbox", { name: "Mot de passe" });
  const enter = page.getByRole("button", { name: "Me connecter" });
  expect(await email.inputValue()).toBe(team.noe.email);
  await enter.click();
  await page.getByText("Écrivez votre mot de passe").waitFor();
  await field.fill("faux");
  await enter.click();
  await page.getByText("L’adresse et le mot de passe ne vont pas ensemble").waitFor();
  await expectAccessibleInBothThemes(page, "the password");
  await field.fill(password);
  await enter.click();
  await home.waitFor();
});

test("[P0.7] who works in two organisations chooses one, and switches from the settings", async () => {
  const other = await makeTeam(stack(), "Maison des arts");
  await stack().sql`insert into public.members (workspace_id, user_id, email, display_name, role, status)
    values (${other.workspace}, private.ensure_account(${team.odile.email}), ${team.odile.email}, 'Odile Roy', 'adviser', 'active')`;
  const { page, email, send, code, home } = await phone();
  await email.fill(team.odile.email);
  await send.click();
  await code.fill((await stack().mail.waitFor(team.odile.email)).code ?? "");
  await page.getByRole("heading", { name: "Choisir un espace" }).waitFor();
  await expectAccessibleInBothThemes(page, "the choice of a workspace");
  await page.getByRole("button", { name: /Maison des arts/ }).click();
  await home.waitFor();
  await home.getByRole("button", { name: "Consigner" }).waitFor();
  await page.goto("/reglages");
  await page.getByRole("button", { name: "Ouvrir Relais Tréma" }).click();
  await home.getByRole("button", { name: "Consigner" }).waitFor({ state: "detached" });
});

test("[P0.9] the way in speaks English to who asks, and stays so", async () => {
  const { page } = await phone();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("textbox", { name: "Work email" }).waitFor();
  await page.reload();
  await page.getByRole("textbox", { name: "Work email" }).waitFor();
  const { noe } = await makeTeam(stack(), "Maison des arts");
  await signIn(page, stack(), noe.email, "en-CA");
});

test("[P0.5] removed from the team, one is back at the door, told why, with nothing left on the device", async () => {
  const { workspace, noe } = await makeTeam(stack());
  const { page } = await phone();
  await signIn(page, stack(), noe.email);
  await stack().sql`update public.members set status = 'removed' where id = ${noe.id}`;
  await page.getByText("Vous n’avez plus accès à cet espace.").waitFor({ timeout: 45_000 });
  await page.getByRole("textbox", { name: "Courriel professionnel" }).waitFor();
  // The way in is shown while the last file is being deleted.
  const left = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
  await expect.poll(async () => (await left()).filter((name) => name.includes(workspace))).toEqual([]);
});

test("[P0.5] a lowered role is said while one works, and takes the means to write away", async () => {
  const { noe } = await makeTeam(stack());
  const { page, home } = await phone();
  await signIn(page, stack(), noe.email);
  await home.getByRole("button", { name: "Consigner" }).waitFor();
  await stack().sql`update public.members set role = 'reader' where id = ${noe.id}`;
  await page.getByText("Votre rôle a changé.").waitFor({ timeout: 45_000 });
  await home.getByRole("button", { name: "Consigner" }).waitFor({ state: "detached" });
});

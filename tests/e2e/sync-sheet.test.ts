// The lamp and its sheet: what waits, what was refused and why, since when, and never more than is known.
import type { Page } from "playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { answerPushOf } from "../fixtures/faults.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { openSync, readyForOffline, signIn, upToDate } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amara Diallo"]);
});
afterEach(() => {
  stack().onRequest = undefined;
});

const sheet = (page: Page) => page.getByRole("dialog", { name: "Synchronisation" });
const logged = () => stack().sql`select kind from public.interactions where workspace_id = ${team.workspace}`;

async function open(kind: "phone" | "desktop" = "phone") {
  const device = await devices[kind]({ baseURL: stack().url });
  await signIn(device.page, stack(), team.noe.email);
  await upToDate(device.page);
  return device;
}

/** Logs a call with Amara in two taps. */
async function logCall(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Consigner" }).click();
  const dialog = page.getByRole("dialog", { name: "Consigner" });
  await dialog.getByRole("combobox").fill("amara");
  await dialog.getByRole("option", { name: "Amara Diallo" }).click();
  await dialog.getByRole("button", { name: "Appel" }).click();
  await dialog.waitFor({ state: "detached" });
}

test("[P0.6] offline, the sheet says since when and lists what waits in words; online, all is up to date", async () => {
  const { page, context } = await open();
  await readyForOffline(page);
  await context.setOffline(true);
  await logCall(page);
  await openSync(page);
  await sheet(page)
    .getByText(/Hors ligne depuis \d+\sh/)
    .waitFor();
  await sheet(page).getByText("Appel avec Amara Diallo").waitFor();
  await sheet(page)
    .getByText(/Consigné à \d+\sh/)
    .waitFor();
  await expectAccessibleInBothThemes(page, "synchronisation, offline");
  await sheet(page).getByRole("button", { name: "Synchroniser maintenant" }).click();
  await sheet(page)
    .getByText(/Hors ligne depuis/)
    .waitFor();
  expect(await logged()).toHaveLength(0);
  await context.setOffline(false);
  await sheet(page)
    .getByText(/Tout est à jour, \d+\sh/)
    .waitFor();
  await sheet(page).getByText("Appel avec Amara Diallo").waitFor({ state: "detached" });
  expect(await logged()).toEqual([{ kind: "call" }]);
});

test("[P0.4] what the server refuses is shown with its reason; it can be sent again, or dropped", async () => {
  const { page } = await open("desktop");
  answerPushOf("interactions", stack(), () =>
    Response.json({ code: "23514", message: "violates a check", details: null, hint: null }, { status: 400 }),
  );
  await logCall(page);
  const lamp = page.getByRole("navigation").getByRole("link", { name: /1 refusé/ });
  await lamp.waitFor();
  await lamp.click();
  await sheet(page).getByText("Appel avec Amara Diallo").waitFor();
  await sheet(page).getByText("Il manque quelque chose, ou une valeur n’a pas la forme attendue").waitFor();
  await expectAccessibleInBothThemes(page, "synchronisation, refused");
  stack().onRequest = undefined;
  await sheet(page).getByRole("button", { name: "Réessayer" }).click();
  await sheet(page).getByRole("heading", { name: "Refusés" }).waitFor({ state: "detached", timeout: 20_000 });
  await expect.poll(logged).toEqual([{ kind: "call" }]);
});

test("[P0.4] dropping a refused change says what will be lost, then leaves nothing of it", async () => {
  const { page } = await open("desktop");
  answerPushOf("interactions", stack(), () =>
    Response.json({ code: "42501", message: "denied", details: null, hint: null }, { status: 403 }),
  );
  await logCall(page);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /1 refusé/ })
    .click({ timeout: 20_000 });
  await sheet(page).getByText("Votre rôle ne permet pas ce changement").waitFor();
  await sheet(page).getByRole("button", { name: "Abandonner mon changement" }).click();
  const ask = page.getByRole("alertdialog", { name: "Abandonner ce changement?" });
  await ask.getByText("Appel avec Amara Diallo").waitFor();
  await ask.getByRole("button", { name: "Abandonner mon changement" }).click();
  await sheet(page).getByRole("heading", { name: "Refusés" }).waitFor({ state: "detached" });
  await sheet(page).getByRole("button", { name: "Fermer" }).click();
  await page.getByText("Amara Diallo").waitFor({ state: "detached" });
  expect(await logged()).toHaveLength(0);
});

test("[P0.1] a session that ended is renewed from the sheet; what waited is still here, and leaves", async () => {
  const { page } = await open();
  let isOver = true;
  stack().onRequest = (request) => {
    const { pathname } = new URL(request.url);
    if (!isOver) return undefined;
    if (pathname.startsWith("/rest/"))
      return Response.json({ code: "PGRST301", message: "JWT expired" }, { status: 401 });
    if (pathname === "/auth/v1/token")
      return Response.json(
        { code: "refresh_token_not_found", message: "Invalid Refresh Token" },
        { status: 400 },
      );
    return undefined;
  };
  await logCall(page);
  await openSync(page);
  await sheet(page).getByText("Votre session a pris fin.").waitFor();
  await sheet(page).getByRole("button", { name: "Me reconnecter" }).click();
  const again = page.getByRole("dialog", { name: "Me reconnecter" });
  await again.getByRole("button", { name: "Recevoir un code" }).click();
  const { code } = await stack().mail.waitFor(team.noe.email);
  isOver = false;
  await again.getByRole("textbox", { name: "Code à 6 chiffres" }).fill(code ?? "");
  await again.waitFor({ state: "detached" });
  await sheet(page)
    .getByText(/Tout est à jour/)
    .waitFor();
  expect(await logged()).toEqual([{ kind: "call" }]);
});

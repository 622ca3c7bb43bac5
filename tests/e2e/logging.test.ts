// « Consigner » in two taps: who is proposed, what is said, how it is taken back, how fast it shows.
import { expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { isBackend } from "../fixtures/faults.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline } from "./app.ts";
import { note, openDetails, openSheet, said, save, sheet, useLoggingTeam } from "./logging-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const { team, idOf, open, openFile, interactions } = useLoggingTeam(stack, devices);

test("[P1.4] from a file, two taps log a meeting, dated now; it reaches Postgres once", async () => {
  const { page } = await open();
  await openFile(page, "Amara Diallo");
  await openSheet(page);
  await sheet(page).getByText("Amara Diallo").first().waitFor();
  await expectAccessibleInBothThemes(page, "logging, first step");
  await sheet(page).getByRole("button", { name: "Rencontre" }).click();
  await said(page).getByText("Rencontre consignée avec Amara Diallo").waitFor();
  await expect
    .poll(async () => (await interactions()).map(({ kind, names }) => [kind, names]))
    .toEqual([["meeting", ["Amara Diallo"]]]);
  const [{ ago } = { ago: 999 }] = await stack().sql<{ ago: number }[]>`
    select extract(epoch from now() - occurred_at)::int as ago from public.interactions
    where workspace_id = ${team().workspace}`;
  expect(ago).toBeLessThan(120);
});

test("[P1.4] after a reload, the last file opened here is proposed; nobody for whom only a colleague logged", async () => {
  const { page } = await open("phone", team().noe);
  await openFile(page, "Marie-Ève Célestin");
  await openFile(page, "Amara Diallo");
  await openSheet(page);
  await sheet(page).getByRole("button", { name: "Rencontre" }).click();
  await said(page).getByText("Rencontre consignée avec Amara Diallo").waitFor();

  await page.goto("/");
  await openSheet(page);
  await sheet(page).getByText("Dernière fiche ouverte").waitFor();
  await sheet(page).getByRole("button", { name: "Changer" }).click();
  const field = sheet(page).getByRole("combobox", { name: "Avec qui?" });
  await field.waitFor();
  await sheet(page).getByRole("button", { name: "Retirer Amara Diallo" }).click();
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  await sheet(page).getByRole("button", { name: "Marie-Ève Célestin" }).waitFor();

  const colleague = await open("phone", team().mireille);
  await openSheet(colleague.page);
  await sheet(colleague.page).getByRole("combobox", { name: "Avec qui?" }).waitFor();
  expect(await sheet(colleague.page).getByText("Amara Diallo").count()).toBe(0);
});

test("[P0.12] ⌘Z takes the tap back, even offline, and the undo can be undone", async () => {
  const { page, context } = await open("desktop");
  await openFile(page, "Amara Diallo");
  await readyForOffline(page);
  await context.setOffline(true);
  await page.keyboard.press("c");
  await sheet(page).getByText("Amara Diallo").first().waitFor();
  await page.keyboard.press("a");
  await said(page).getByText("Appel consigné avec Amara Diallo").waitFor();
  await sheet(page).waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await said(page).getByText("Interaction retirée").waitFor();
  await said(page).getByRole("button", { name: "Annuler" }).click();
  await context.setOffline(false);
  await expect
    .poll(async () => (await interactions()).map(({ kind, deleted }) => [kind, deleted]))
    .toEqual([["call", false]]);
});

test("[P0.9] the same in English, by the keyboard alone, from the shortcut of the installed app", async () => {
  const { page } = await open("desktop", team().noe, "en-CA");
  await page.goto(`/consigner?avec=${await idOf("Amara Diallo")}`);
  await sheet(page).getByRole("heading", { name: "Log" }).waitFor();
  await sheet(page).getByText("Amara Diallo").first().waitFor();
  await expectAccessibleInBothThemes(page, "logging in English");
  await page.keyboard.press("m");
  await said(page).getByText("Meeting with Amara Diallo logged").waitFor();
  await sheet(page).waitFor({ state: "detached" });
  await page.keyboard.press("c");
  await sheet(page).getByText("Amara Diallo").first().waitFor();
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
  await expect.poll(async () => (await interactions()).map(({ kind }) => kind)).toEqual(["meeting"]);
});

test("[P1.4] a sheet closed and reopened at once stays open, and Back closes it", async () => {
  const { page } = await open("desktop");
  await page.goto("/artistes");
  await page.getByRole("heading", { level: 1, name: "Artistes" }).waitFor();
  for (let round = 0; round < 6; round++) {
    await page.keyboard.press("c");
    await sheet(page).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
    await page.waitForTimeout(250);
    expect(await sheet(page).count(), `round ${round}`).toBe(1);
    await page.goBack();
    await sheet(page).waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).toBe("/artistes");
  }
});

test("[P0.7] a reader who follows the shortcut is told why nothing can be logged", async () => {
  const { page } = await open("phone", team().odile);
  await page.goto("/consigner");
  await sheet(page).getByText("Votre accès est en lecture seule").waitFor();
});

test("[N1] from the tap to the timeline without a word from the server", async () => {
  const { page } = await open();
  await openFile(page, "Nguyễn Minh Châu");
  await page.getByRole("link", { name: "Historique" }).click();
  const silence = Promise.withResolvers<undefined>();
  stack().onRequest = (request) => (isBackend(request) ? silence.promise : undefined);
  await openSheet(page);
  await sheet(page).getByText("Nguyễn Minh Châu").first().waitFor();
  await sheet(page).getByRole("button", { name: "Appel", exact: true }).click();
  await page.locator(".timeline__item").first().waitFor();
  await sheet(page).waitFor({ state: "detached" });
  stack().onRequest = undefined;
  silence.resolve(undefined);
});

test("[P0.8] what one logs, a colleague sees without asking", async () => {
  const { page } = await open();
  const colleague = await open("desktop", team().mireille);
  const text = `Rien que pour voir ${Date.now()}`;
  await openFile(page, "Amara Diallo");
  await openFile(colleague.page, "Amara Diallo");
  await colleague.page.getByRole("link", { name: "Historique" }).click();
  await openSheet(page);
  await openDetails(page);
  await note(page).fill(text);
  await save(page);
  await said(page).getByText("consignée avec Amara Diallo").waitFor();
  // It was told of it: asking by itself would take it half a minute. How fast it is, the benchmarks say.
  await colleague.page.getByText(text).waitFor({ timeout: 10_000 });
});

// What was begun in « Consigner » and left: the home page says that it waits, and takes it up again.
import { expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { note, openDetails, openSheet, save, sheet, useLoggingTeam } from "./logging-steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const logging = useLoggingTeam(stack, devices);

test("[P1.4] a note half written when the tab was killed waits on the home page, and is saved from there", async () => {
  const device = await logging.open();
  await logging.openFile(device.page, "Amara Diallo");
  await openSheet(device.page);
  await openDetails(device.page);
  await note(device.page).fill("Budget revu ligne par ligne.");
  await device.page.waitForTimeout(400);
  const page = await device.reopen("/");
  await page.getByText("Rencontre avec Amara Diallo").waitFor();
  await page.getByText(/Brouillon laissé à \d+\sh.*, pas encore enregistré\./).waitFor();
  await expectAccessibleInBothThemes(page, "home, a draft that waits");
  await page.getByRole("button", { name: "Reprendre : Rencontre avec Amara Diallo" }).click();
  expect(await note(page).inputValue()).toBe("Budget revu ligne par ligne.");
  // Behind the sheet that it opens, it has nothing more to say.
  await page.getByText("Brouillon laissé").waitFor({ state: "detached" });
  await save(page);
  await sheet(page).waitFor({ state: "detached" });
  await expect
    .poll(logging.interactions)
    .toMatchObject([{ note: "Budget revu ligne par ligne.", names: ["Amara Diallo"] }]);
  await page.waitForTimeout(300);
  expect(await page.getByText("Brouillon laissé").count()).toBe(0);
});

test("[P1.4] a sheet opened and closed without a word leaves nothing to take up", async () => {
  const { page } = await logging.open();
  await logging.openFile(page, "Amara Diallo");
  await openSheet(page);
  await openDetails(page);
  await page.goto("/");
  await page.getByRole("heading", { level: 1, name: "Bonjour, Noé" }).waitFor();
  await page.waitForTimeout(500);
  expect(await page.getByText("Brouillon laissé").count()).toBe(0);
});

// A disk that is full, by Chromium's own count: while one logs, and while rows come.

import { beforeEach, expect, test } from "vitest";
import { useDevices } from "../../fixtures/browser.ts";
import { expectSameEverywhere, heldBy, keptBy } from "../../fixtures/held.ts";
import { giveSmallDisk } from "../../fixtures/small-disk.ts";
import { useStack } from "../../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../../fixtures/team.ts";
import { openSync, signIn, upToDate } from "../app.ts";
import { storagesOf } from "../storages.ts";
import { logCall, look, words } from "./steps.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amara Diallo"]);
});

test("[P0.4] a full disk while one logs is said, the text stays, and it is kept once there is room", async () => {
  const { interactions, errors, shell } = words["fr-CA"];
  const { page } = await devices.phone({ baseURL: stack().url });
  const disk = await giveSmallDisk(page, stack().url);
  await signIn(page, stack(), team.noe.email);
  await upToDate(page);
  await page.getByRole("navigation", { name: shell.nav }).getByRole("button", { name: shell.log }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("combobox").fill("Amara");
  await sheet.getByRole("option", { name: "Amara Diallo" }).click();
  await sheet.getByRole("button", { name: interactions.preciseBefore }).click();
  const note = sheet.getByRole("textbox", { name: interactions.note });
  await note.fill("Une résidence à Matane en mars.");
  await disk.fill();
  await sheet.getByRole("button", { name: shell.save }).click();
  await sheet.getByText(errors.storage_full).waitFor();
  await look(page, "full-while-logging");
  expect(await note.inputValue()).toBe("Une résidence à Matane en mars.");
  expect(await heldBy(page, "interactions")).toHaveLength(0);
  await disk.makeRoom();
  await sheet.getByRole("button", { name: shell.save }).click();
  await sheet.waitFor({ state: "detached" });
  await expectSameEverywhere(stack(), team, [page]);
  expect((await keptBy(stack(), team, "interactions")).map((row) => row.note)).toEqual([
    "Une résidence à Matane en mars.",
  ]);
});

test("[P0.4] [S12] a full disk while rows come is said; they come when there is room, and one's own work leaves", async () => {
  const { device, sync } = words["en-CA"];
  const { page } = await devices.desktop({ baseURL: stack().url, locale: "en-CA" });
  const disk = await giveSmallDisk(page, stack().url);
  await signIn(page, stack(), team.noe.email, "en-CA");
  await upToDate(page);
  await disk.fill();
  await addArtists(stack(), team, ["Bao Lê", "Châu Nguyễn"]);
  const sheet = await openSync(page, "en-CA");
  await sheet.getByText(device.full.title).first().waitFor();
  await sheet.getByText(sync.text.full).waitFor();
  await look(page, "full-while-pulling");
  expect(await heldBy(page, "people")).toHaveLength(1);
  await disk.makeRoom();
  await sheet.getByRole("button", { name: sync.now }).click();
  await sheet.getByText(sync.text.ok).waitFor();
  await page.keyboard.press("Escape");
  expect(await heldBy(page, "people")).toHaveLength(3);
  await logCall(page, "en-CA", "Bao Lê");
  await expectSameEverywhere(stack(), team, [page]);
});

test("[P0.5] [S30] a full disk keeps nobody's data: revoked, or signed out", async () => {
  const { session } = words["fr-CA"];
  for (const who of [team.noe, team.mireille]) {
    const { page } = await devices.desktop({ baseURL: stack().url });
    const disk = await giveSmallDisk(page, stack().url);
    await signIn(page, stack(), who.email);
    await upToDate(page);
    await disk.fill();
    if (who === team.noe) {
      await stack().sql`update public.members set status = 'removed' where id = ${who.id}`;
      await page.evaluate(() => dispatchEvent(new Event("focus")));
    } else {
      await page.goto("/reglages");
      await page.getByRole("button", { name: words["fr-CA"].settings.signOut.action }).click();
      await page.getByRole("dialog").getByRole("button", { name: session.out.confirm.sign_out }).click();
    }
    await page.getByRole("textbox", { name: session.email }).waitFor();
    const { databases, local } = await storagesOf(page);
    expect(Object.keys(databases).sort()).toEqual(["coulisses-device", "filler"]);
    expect(local).not.toContain("coulisses-auth");
  }
});

// Several tabs of one person: one talks with the server, all show the same, and none keeps what the others let go.

import { beforeEach, expect, test } from "vitest";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../fixtures/team.ts";
import { signIn } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeEach(async () => {
  team = await makeTeam(stack());
  stack().onRequest = undefined;
});

test("[S23] of two tabs one synchronises, both show what comes, and the other takes over", async () => {
  await addArtists(stack(), team, ["Amara Diallo"]);
  const { page: first, context } = await devices.desktop({ baseURL: stack().url });
  await signIn(first, stack(), team.noe.email);
  await first.goto("/artistes");
  await first.getByText("Amara Diallo").first().waitFor();
  const second = await context.newPage();
  await second.goto("/artistes");
  await second.getByText("Amara Diallo").first().waitFor();
  // The first tab is told apart from the one on top: what it hears must not depend on being looked at.
  await second.waitForTimeout(1_500);

  let pulls = 0;
  stack().onRequest = (request) => {
    if (new URL(request.url).pathname === "/rest/v1/rpc/pull") pulls++;
    return undefined;
  };
  await addArtists(stack(), team, ["Bao Lê"]);
  for (const page of [first, second]) await page.getByText("Bao Lê").first().waitFor({ timeout: 5_000 });
  expect(pulls).toBe(1);

  await first.close();
  await addArtists(stack(), team, ["Châu Nguyễn"]);
  await second.getByText("Châu Nguyễn").first().waitFor({ timeout: 5_000 });
});

test("[P0.5] signing out in one tab empties the device, and the other tab shows the way in", async () => {
  await addArtists(stack(), team, ["Amara Diallo"]);
  const { page, context } = await devices.desktop({ baseURL: stack().url });
  await signIn(page, stack(), team.noe.email);
  const other = await context.newPage();
  await other.goto("/artistes");
  await other.getByText("Amara Diallo").first().waitFor();
  const namesOfData = () =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
  expect((await namesOfData()).filter((name) => name !== "coulisses-device")).not.toEqual([]);

  await page.goto("/reglages");
  await page.getByRole("button", { name: french.settings.signOut.action }).click();
  // By the page's own clock, from the press to the way in: what drives the browser takes its own time.
  const took = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let asked = 0;
        addEventListener("click", (event) => (asked = event.timeStamp), { capture: true, once: true });
        new MutationObserver(() => {
          if (asked > 0 && document.querySelector("input[type=email]")) resolve(performance.now() - asked);
        }).observe(document, { childList: true, subtree: true });
      }),
  );
  await page.getByRole("dialog").getByRole("button", { name: french.session.out.confirm.sign_out }).click();
  await page.getByRole("textbox", { name: french.session.email }).waitFor();
  expect(await took).toBeLessThan(3_000);
  await other.getByRole("textbox", { name: french.session.email }).waitFor();
  await expect
    .poll(async () => (await namesOfData()).filter((name) => name !== "coulisses-device"))
    .toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem("coulisses-auth"))).toBeNull();
});

// Several tabs of one person: one talks with the server, and all show the same.

import { beforeEach, expect, test } from "vitest";
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

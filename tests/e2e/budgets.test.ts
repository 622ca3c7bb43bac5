// What a visitor downloads before the first screen, weighed on the real build by what Chromium really asks for.
import { expect, test } from "vitest";
import { firstScreenJs, jsBudgets } from "../bench/first-screen-js.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam } from "../fixtures/team.ts";
import { signIn } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();

test("the public pages weigh at most 40 kB of scripts", async () => {
  const { page } = await devices.phone({ baseURL: stack().url });
  const weight = await firstScreenJs(page, "/p/abc", () => page.getByRole("heading", { level: 1 }).waitFor());
  expect(weight).toBeGreaterThan(1000);
  expect(weight).toBeLessThanOrEqual(jsBudgets.publicPages);
});

test("[P0.2] the team’s app weighs at most 200 kB of scripts at the first screen, database included", async () => {
  const team = await makeTeam(stack());
  const { page, context } = await devices.phone({ baseURL: stack().url });
  await signIn(page, stack(), team.mireille.email);
  // A second visit with an empty cache: the account is there, so the database opens with the first screen.
  const session = await context.newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await session.send("Network.setBypassServiceWorker", { bypass: true });
  const weight = await firstScreenJs(page, "/", () => page.getByRole("heading", { level: 1 }).waitFor());
  expect(weight).toBeGreaterThan(50_000);
  expect(weight).toBeLessThanOrEqual(jsBudgets.team);
});

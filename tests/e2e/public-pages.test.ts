// The pages that artists open from an e-mail: a small bundle of their own, without an account.
import { expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStaticHost } from "../fixtures/static-host.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";

const host = useStaticHost();
const devices = useDevices();

test("[P0.9] a link that opens nothing says what happened and what to do, in the browser’s language", async () => {
  const { page } = await devices.phone({ baseURL: host().url });
  await page.goto("/p/un-jeton-qui-n-existe-plus");
  await page.getByRole("heading", { level: 1, name: "Ce lien n’est plus valable" }).waitFor();
  await page.getByText("Répondez à ce courriel").waitFor();
  expect(await page.title()).toBe("Ce lien n’est plus valable — Coulisses");
  expect(await page.locator("html").getAttribute("lang")).toBe("fr-CA");
  await expectAccessibleInBothThemes(page, "the dead link, phone");
});

test("[P0.9] an English browser reads English, and may switch to French for good", async () => {
  const { page } = await devices.desktop({ baseURL: host().url, locale: "en-CA" });
  await page.goto("/p/abc");
  await page.getByRole("heading", { level: 1, name: "This link no longer works" }).waitFor();
  await expectAccessibleInBothThemes(page, "the dead link, desktop");
  await page.getByRole("button", { name: "Français" }).click();
  await page.getByRole("heading", { level: 1, name: "Ce lien n’est plus valable" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Ce lien n’est plus valable" }).waitFor();
});

test("[P0.10] the page holds at 320 px and at 200 % without scrolling sideways", async () => {
  const { page } = await devices.phone({ baseURL: host().url, viewport: { width: 320, height: 568 } });
  await page.goto("/p/abc");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("[P6.3] the address of a public page is told to nobody, and no worker is installed on a visitor’s phone", async () => {
  const { page, context } = await devices.phone({ baseURL: host().url });
  const referers: string[] = [];
  context.on("request", (request) => {
    const { referer } = request.headers();
    if (referer) referers.push(referer);
  });
  await page.goto("/p/secret");
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(referers).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

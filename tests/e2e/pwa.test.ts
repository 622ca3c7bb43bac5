// The installed app: it opens without a network, keeps what it must, and never takes a form from under the hands.
import type { Page } from "playwright";
import { afterEach, describe, expect, test } from "vitest";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { useDevices } from "../fixtures/browser.ts";
import type { Device } from "../fixtures/device.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam } from "../fixtures/team.ts";
import { expectAccessible } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";
import { laterVersion } from "./later-version.ts";

const tokenSeconds = 8;
const stack = useStack({ serve: "dist", tokenSeconds });
const devices = useDevices();
const { update, install } = french.pwa;

afterEach(() => {
  stack().onRequest = undefined;
});

/** A phone on which Mireille is signed in, her artists have arrived, and nothing more needs the network. */
async function readyPhone(options: { userAgent?: string } = {}): Promise<Device> {
  const team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amélie Côté", "Noor Haddad", "Thomas Nguyễn"]);
  const device = await devices.phone({ baseURL: stack().url, ...options });
  await signIn(device.page, stack(), team.mireille.email);
  await device.page.goto("/artistes");
  await device.page.getByText("Haddad").waitFor();
  await readyForOffline(device.page);
  return device;
}

const updatePrompt = (page: Page) => page.getByRole("region", { name: update.label });
const installPrompt = (page: Page) => page.getByRole("region", { name: install.label });

test("[P0.1] Chromium finds nothing that keeps the app from being installed", async () => {
  const { page, context } = await readyPhone();
  const session = await context.newCDPSession(page);
  expect((await session.send("Page.getAppManifest")).errors).toEqual([]);
  expect((await session.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
});

test("[P0.1] a cold start in airplane mode, with an expired token, opens the app and its data", async () => {
  const device = await readyPhone();
  await device.page.waitForTimeout(tokenSeconds * 1000);
  const page = await device.restart("/", { offline: true });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: french.shell.artists }).click();
  await page.getByText("Nguyễn").waitFor();
  await page.goto("/artistes");
  await page.getByText("Haddad").waitFor();
  await page.goto("/p/un-lien");
  await page.getByRole("heading", { name: "Ce lien n’est plus valable" }).waitFor();
});

test("[P6.3] the service worker keeps the app’s files and nothing that the backend said", async () => {
  const { page } = await readyPhone();
  const kept = await page.evaluate(async () => {
    const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(caching)).flat().map((request) => new URL(request.url).pathname);
  });
  expect(kept).toContain("/index.html");
  expect(
    kept.filter((path) => !/^\/(assets|icons)\/|^\/[\w-]+\.(html|js|css|webmanifest)$/.test(path)),
  ).toEqual([]);
});

test("[P0.2] the browser is asked to keep the data once something is written, not before", async () => {
  const { page } = await readyPhone();
  await page.addInitScript(() => {
    // Chromium decides alone, and refuses in a new profile: only the question can be seen.
    const asked: string[] = [];
    Object.assign(window, { asked });
    navigator.storage.persist = async () => {
      asked.push(location.pathname);
      return true;
    };
  });
  await page.goto("/artistes/nouveau");
  const name = page.getByRole("textbox", { name: french.artists.field.display_name, exact: true });
  await name.fill("Wanda Vollant");
  const asked = () => page.evaluate(() => (Reflect.get(window, "asked") as string[]).length);
  expect(await asked()).toBe(0);
  await page.getByRole("main").locator("form button[type=submit]").click();
  await expect.poll(asked).toBe(1);
});

describe("a new version", () => {
  test("says nothing at the first installation", async () => {
    const { page } = await readyPhone();
    await page.waitForTimeout(500);
    expect(await updatePrompt(page).count()).toBe(0);
  });

  test("[P1.4] waits in the middle of a form, which is there again after the reload", async () => {
    const { page } = await readyPhone();
    await page.goto("/artistes/nouveau");
    const name = page.getByRole("textbox", { name: french.artists.field.display_name, exact: true });
    await name.fill("Wanda Vollant");
    stack().onRequest = laterVersion("deux");
    await lookForNews(page);
    await updatePrompt(page).getByText(update.draft).waitFor();
    await expectAccessible(page, "the update prompt over a form");
    expect(await name.inputValue()).toBe("Wanda Vollant");
    expect(await versionOf(page)).toBeNull();
    // What the prompt lies on can still be reached.
    await page.getByRole("main").locator("form button[type=submit]").click({ trial: true });

    await updatePrompt(page).getByRole("button", { name: update.reload }).click();
    await expect.poll(() => versionOf(page).catch(() => null), { timeout: 10_000 }).toBe("deux");
    await expect.poll(() => name.inputValue()).toBe("Wanda Vollant");
    expect(await updatePrompt(page).count()).toBe(0);
  });

  test("reloads the tab that asked; the other tab is told, and keeps its page", async () => {
    const { page, context } = await readyPhone();
    const other = await context.newPage();
    await other.goto("/artistes");
    await other.getByText("Haddad").waitFor();
    await other.evaluate(() => Object.assign(window, { untouched: true }));
    stack().onRequest = laterVersion("deux");
    await lookForNews(page);
    await page.bringToFront();
    await updatePrompt(page).getByRole("button", { name: update.reload }).click();
    await expect.poll(() => versionOf(page).catch(() => null), { timeout: 10_000 }).toBe("deux");
    await updatePrompt(other).waitFor();
    expect(await other.evaluate(() => Reflect.get(window, "untouched"))).toBe(true);
    await updatePrompt(other).getByRole("button", { name: update.reload }).click();
    await expect.poll(() => versionOf(other).catch(() => null), { timeout: 10_000 }).toBe("deux");
  });

  test("put off, it comes back at the next start", async () => {
    const device = await readyPhone();
    stack().onRequest = laterVersion("deux");
    await lookForNews(device.page);
    await updatePrompt(device.page).getByRole("button", { name: update.later }).click();
    expect(await updatePrompt(device.page).count()).toBe(0);
    // Another tab keeps the old version alive, as a phone does with an app in the background.
    const again = await device.context.newPage();
    await again.goto("/artistes");
    await updatePrompt(again).waitFor();
  });
});

describe("the installation", () => {
  const iPhone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

  test("[P0.1] is explained on iOS on the second day, away from forms, and never again once understood", async () => {
    const { page } = await readyPhone({ userAgent: iPhone });
    expect(await installPrompt(page).count()).toBe(0);
    await cameYesterday(page);
    await page.reload();
    await installPrompt(page).getByText(install.iosAdd).waitFor();
    await expectAccessible(page, "the installation hint");
    await page.goto("/artistes/nouveau");
    await page.getByRole("main").locator("form").first().waitFor();
    expect(await installPrompt(page).isVisible()).toBe(false);
    await page.goto("/artistes");
    await installPrompt(page).getByRole("button", { name: install.iosDismiss }).click();
    await page.reload();
    await page.getByText("Haddad").waitFor();
    expect(await installPrompt(page).count()).toBe(0);
  });

  test("[P0.1] opens the browser’s own prompt where there is one", async () => {
    const { page } = await readyPhone();
    await cameYesterday(page);
    await page.reload();
    await page.getByText("Haddad").waitFor();
    // Headless Chromium never announces it by itself.
    await page.evaluate(() => {
      const prompt = async () => {
        Object.assign(window, { prompted: true });
        return { outcome: "accepted" };
      };
      window.dispatchEvent(Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt }));
    });
    await installPrompt(page).getByRole("button", { name: install.install }).click();
    expect(await page.evaluate(() => Reflect.get(window, "prompted"))).toBe(true);
    await expect.poll(() => installPrompt(page).count()).toBe(0);
  });
});

/** What the browser does on its own at a navigation, or the app after an hour. */
async function lookForNews(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

/** Marks which version's files drew the page. */
function versionOf(page: Page): Promise<string | null> {
  return page.locator("html").getAttribute("data-version");
}

async function cameYesterday(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.setItem(
      "coulisses.install",
      JSON.stringify({ first_on: "2020-01-01", logged: 0, is_settled: false }),
    );
  });
}

// The wings around every screen: navigation, search, keys, sheets, in both languages and both themes.
import { beforeAll, describe, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { addArtists, makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessibleInBothThemes } from "./accessible.ts";
import { openSync, signIn } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
let team: Team;

beforeAll(async () => {
  team = await makeTeam(stack());
  await addArtists(stack(), team, ["Amara Diallo", "Mamadou Sow", "Nguyễn Minh Châu", "Léa Cœurdacier"]);
});

describe("on a phone", () => {
  async function phone(locale: "fr-CA" | "en-CA" = "fr-CA", who = team.noe) {
    const device = await devices.phone({ baseURL: stack().url, locale });
    await signIn(device.page, stack(), who.email, locale);
    return device;
  }

  test("[P0.10] the five places of the thumb, the one in sight said as such", async () => {
    const { page } = await phone();
    const bar = page.getByRole("navigation", { name: "Navigation principale" });
    expect(await bar.getByRole("link").allInnerTexts()).toEqual(["Accueil", "Artistes", "Agenda", "Menu"]);
    await bar.getByRole("button", { name: "Consigner" }).waitFor();
    await bar.getByRole("link", { name: "Artistes" }).click();
    await page.getByRole("heading", { level: 1, name: "Artistes" }).waitFor();
    expect(await bar.getByRole("link", { name: "Artistes" }).getAttribute("aria-current")).toBe("page");
    expect(await page.title()).toBe("Artistes · Coulisses");
  });

  test("[P0.10] the menu, the search and a lost address are accessible", async () => {
    const { page } = await phone();
    await page.getByRole("link", { name: "Menu" }).click();
    await page.getByRole("heading", { level: 1, name: "Menu" }).waitFor();
    await expectAccessibleInBothThemes(page, "the menu");
    await page.getByRole("button", { name: "Rechercher" }).click();
    await page.getByRole("combobox").fill("ama");
    await page.getByRole("option", { name: "Amara Diallo", exact: true }).waitFor();
    await expectAccessibleInBothThemes(page, "the search");
    await page.goto("/nulle-part");
    await page.getByRole("heading", { level: 1, name: "Cette page n’existe pas" }).waitFor();
    await expectAccessibleInBothThemes(page, "a lost address");
  });

  test("Back closes the search, then the sheet, before it leaves the page", async () => {
    const { page } = await phone();
    await page.getByRole("link", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Rechercher" }).click();
    await page.getByRole("combobox").waitFor();
    await page.goBack();
    await page.getByRole("combobox").waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).toBe("/menu");
    await openSync(page);
    expect(new URL(page.url()).pathname).toBe("/menu");
    await page.goBack();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.goBack();
    await page.waitForURL((url) => url.pathname === "/");
  });

  test("[P0.7] a reader is offered nothing they cannot do", async () => {
    const { page } = await phone("fr-CA", team.odile);
    expect(await page.getByRole("button", { name: "Consigner" }).count()).toBe(0);
    await page.getByRole("link", { name: "Menu" }).click();
    await page.getByRole("heading", { level: 1, name: "Menu" }).waitFor();
    expect(await page.getByRole("link", { name: /Importer/ }).count()).toBe(0);
  });

  test("[P0.9] the same in English", async () => {
    const { page } = await phone("en-CA");
    const bar = page.getByRole("navigation", { name: "Main navigation" });
    expect(await bar.getByRole("link").allInnerTexts()).toEqual(["Home", "Artists", "Calendar", "Menu"]);
    expect(await page.locator("html").getAttribute("lang")).toBe("en-CA");
  });

  test("[P0.10] nothing scrolls sideways at 320 px nor at 200 %", async () => {
    const { page } = await phone();
    await page.setViewportSize({ width: 320, height: 568 });
    for (const path of ["/", "/artistes", "/menu"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });
});

describe("at the keyboard", () => {
  async function desktop() {
    const device = await devices.desktop({ baseURL: stack().url });
    await signIn(device.page, stack(), team.noe.email);
    return device;
  }

  test("[P0.11] Ctrl K, a few letters without accents, Enter: the file is open", async () => {
    const { page } = await desktop();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("chau");
    await page.getByRole("option", { name: /Nguyễn Minh Châu/, selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Nguyễn Minh Châu" }).waitFor();
    await page.goBack();
    await page.waitForURL((url) => url.pathname === "/");
  });

  test("[P0.10] the first Tab skips to the content, G then A goes to the artists", async () => {
    const { page } = await desktop();
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Aller au contenu" });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("contenu");
    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await page.getByRole("heading", { level: 1, name: "Artistes" }).waitFor();
  });

  test("[P0.10] C opens « Consigner », never from inside a field, and the focus comes back", async () => {
    const { page } = await desktop();
    await page.goto("/artistes");
    await page.getByRole("heading", { level: 1, name: "Artistes" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("c");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.getByRole("searchbox").inputValue()).toBe("c");
    const button = page.getByRole("button", { name: "Consigner" }).first();
    await button.focus();
    await page.keyboard.press("c");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

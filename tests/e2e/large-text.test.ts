// Text at twice its size, on the screens of every day: by the letters alone, and by a zoom that halves the screen.
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { openDetails, openSheet, sheet, useLoggingTeam } from "./logging-steps.ts";
import { enlarge, overflow, sizes, unreachable, wideParts } from "./sizes.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const logging = useLoggingTeam(stack, devices);

describe.each(Object.entries(sizes))("%s", (_, size) => {
  test("[P0.10] every screen fits its width, its bar and its header stay whole", async () => {
    const { page } = await logging.open();
    await page.setViewportSize(size);
    const file = `/artistes/${await logging.idOf("Marie-Ève Célestin")}`;
    for (const path of ["/", "/artistes", file, "/reglages"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await enlarge(page, size);
      await expect.poll(() => overflow(page), { message: `${path} scrolls sideways` }).toBeLessThanOrEqual(0);
      expect(await unreachable(page, ".tabbar > *"), `${path}, the bar`).toEqual([]);
      expect(await unreachable(page, ".appbar__end > *"), `${path}, the header`).toEqual([]);
      expect(await coveredTitles(page), `${path}, the title`).toEqual([]);
    }
  });

  test("[P0.10] a name breaks between its words", async () => {
    const { page } = await logging.open();
    await page.setViewportSize(size);
    await logging.openFile(page, "Marie-Ève Célestin");
    await enlarge(page, size);
    const lines = await page.getByRole("heading", { level: 1 }).evaluate((title) => {
      const text = title.firstChild as Text;
      const tops = [...text.data].map((_, at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().top;
      });
      const breaks = tops.flatMap((top, at) => (at > 0 && top > (tops[at - 1] ?? top) + 4 ? [at] : []));
      return [0, ...breaks].map((from, line) => text.data.slice(from, breaks[line]).trim());
    });
    expect([
      "Marie-Ève Célestin",
      "Marie-Ève|Célestin",
      "Marie-|Ève|Célestin",
      "Marie-|Ève Célestin",
    ]).toContain(lines.join("|"));
  });

  test("[P0.10] « Consigner » can be tapped whole, down to its details", async () => {
    const { page } = await logging.open();
    await page.setViewportSize(size);
    await logging.openFile(page, "Marie-Ève Célestin");
    await enlarge(page, size);
    await openSheet(page);
    await sheet(page).getByText("Marie-Ève Célestin").waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    for (const part of [".log-who .btn", ".tile", ".sheet__body > .btn"])
      expect(await unreachable(page, `dialog ${part}`), part).toEqual([]);
    expect(await overlapping(page, ".log-who__name", ".log-who .btn"), "« Changer » on the name").toBe(false);
    expect(await spilling(page, ".tile > span", ".tile"), "a kind longer than its tile").toEqual([]);
    await openDetails(page);
    await sheet(page).getByRole("button", { name: "Enregistrer" }).waitFor();
    expect(await wideParts(page)).toEqual([]);
  });
});

/** The words of a header that an action stands on. */
const coveredTitles = (page: Page) =>
  page.evaluate(() => {
    const actions = [...document.querySelectorAll(".appbar__end > *")].map((one) =>
      one.getBoundingClientRect(),
    );
    return [...document.querySelectorAll(".appbar__title > *")]
      .filter((words) => getComputedStyle(words).visibility === "visible")
      .filter((words) => {
        const range = document.createRange();
        range.selectNodeContents(words);
        return [...range.getClientRects()].some((line) =>
          actions.some(
            (box) =>
              box.width > 0 &&
              line.left < box.right - 1 &&
              box.left < line.right - 1 &&
              line.top < box.bottom - 1 &&
              box.top < line.bottom - 1,
          ),
        );
      })
      .map((words) => words.textContent);
  });

const overlapping = async (page: Page, one: string, other: string) => {
  const [a, b] = await Promise.all([one, other].map((part) => page.locator(part).first().boundingBox()));
  if (!a || !b) return false;
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
};

/** Parts whose words are wider than what holds them. */
const spilling = (page: Page, words: string, holder: string) =>
  page.locator(words).evaluateAll(
    (parts, around) =>
      parts
        // The hint of a key is not drawn on a phone.
        .filter((part) => part.getClientRects().length > 0)
        .filter((part) => {
          const box = part.closest(around)?.getBoundingClientRect();
          const own = part.getBoundingClientRect();
          return box && (own.left < box.left - 1 || own.right > box.right + 1);
        })
        .map((part) => part.textContent),
    holder,
  );

// Who fits an opportunity, why, and proposing it to them.

import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { later as frenchLater } from "../../src/i18n/fr-ca/later.ts";
import { useDevices } from "../fixtures/browser.ts";
import { useStack } from "../fixtures/stack.ts";
import { makeTeam, type Team } from "../fixtures/team.ts";
import { expectAccessible, expectAccessibleInBothThemes } from "./accessible.ts";
import { readyForOffline, signIn } from "./app.ts";

const stack = useStack({ serve: "dist" });
const devices = useDevices();
const words = frenchLater.matching;
const artists = 3_500;
const opportunity = randomUUID();
let team: Team;
let dancer: string;

beforeAll(async () => {
  team = await makeTeam(stack());
  // One in fifty dances in Montréal; of one in ten, nobody wrote what they do.
  await stack().sql.unsafe(
    `insert into public.people (workspace_id, kind, display_name, disciplines, city)
     select $1::uuid, 'artist', 'Artiste ' || lpad(n::text, 4, '0'),
       case when n % 50 = 0 then '{danse}'::text[] when n % 10 = 1 then '{}' else '{Musique}' end, 'Montréal'
     from generate_series(1, $2::int) n`,
    [team.workspace, artists],
  );
  const [found] = await stack().sql<{ id: string }[]>`
    select id from public.people where workspace_id = ${team.workspace} and display_name = 'Artiste 0300'`;
  dancer = found?.id ?? "";
  await stack().sql`insert into public.opportunities ${stack().sql({
    id: opportunity,
    workspace_id: team.workspace,
    title: "Vivacité Montréal",
    kind: "grant",
    status: "confirmed",
    disciplines: ["Danse"],
    regions: ["Montréal"],
    communities: ["Communautés culturelles"],
    criteria: "Deux demandes au maximum par année",
    deadlines: ["2099-11-22 America/Toronto submission"],
  })}`;
});

/** Goes to an address as a link of the page does. */
const follow = (page: Page, href: string) =>
  page.evaluate((to) => {
    const link = document.createElement("a");
    link.href = to;
    document.querySelector("main")?.append(link);
    link.click();
    link.remove();
  }, href);

/** Opens the page of the opportunity; answers how long it took until who fits was drawn, by the page's own clock. */
async function openOpportunity(page: Page): Promise<number> {
  await page.goto("/opportunites");
  await page.getByRole("main").getByText("Vivacité Montréal").first().waitFor();
  await page.evaluate((title) => {
    const start = performance.now();
    const drawn = new Promise((resolve) => {
      const seen = new MutationObserver(() => {
        const sections = [...document.querySelectorAll("section")];
        const section = sections.find((one) => one.querySelector("h2")?.textContent?.startsWith(title));
        if (!section?.querySelector(".row__meta")) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      });
      seen.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    Object.assign(window, { drawn });
  }, words.titleToConfirm);
  await follow(page, `/opportunites/${opportunity}`);
  return page.evaluate(() => Reflect.get(window, "drawn") as Promise<number>);
}

const eligible = (page: Page) => page.getByRole("region", { name: words.titleToConfirm });
const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

describe("[P2.2] who fits an opportunity", () => {
  test("is seen at once with the reasons, without a network; proposed to five, on the board, taken back", async () => {
    const { page, context } = await devices.desktop({ baseURL: stack().url });
    await signIn(page, stack(), team.noe.email);
    await readyForOffline(page);
    await context.setOffline(true);
    await page.goto("/opportunites");
    await page.getByText(words.fitting.to_confirm({ count: 70 })).waitFor();
    // Said to take under a second on a device; a guard for a machine that does four things.
    expect(await openOpportunity(page)).toBeLessThan(5_000);

    // Nobody was asked who they are: none is refused for it, and each row says that it is to be checked with them.
    const section = eligible(page);
    await section.getByRole("heading", { name: `${words.titleToConfirm} 70` }).waitFor();
    await section.getByText(words.others({ toCheck: 350, lacks: 3_080 })).waitFor();
    await section.getByText(words.consent).waitFor();
    await expectAccessibleInBothThemes(page, "an opportunity and who fits it");
    await section.getByRole("link", { name: words.seeList }).click();
    await page.getByText("danse · 2 critères sur 4, 2 à valider avec la personne").first().waitFor();
    await page.getByRole("button", { name: words.standing.lacks }).click();
    await page.getByText("1 critère sur 4, manque\u00a0: discipline Danse").first().waitFor();
    await page.getByRole("searchbox", { name: words.search }).fill("artiste 3499");
    await row(page, "Artiste 3499").waitFor();
    await page.getByRole("searchbox", { name: words.search }).fill("");

    await page.getByRole("button", { name: words.fitsToConfirm }).click();
    await page.getByRole("button", { name: words.choose }).click();
    for (const n of ["0050", "0100", "0150", "0200", "0250"])
      await page.getByRole("checkbox", { name: `Sélectionner Artiste ${n}` }).check();
    await expectAccessible(page, "five artists chosen");
    await page.getByRole("button", { name: words.proposeMany({ count: 5 }) }).click();
    const toast = page.getByText(words.proposed({ count: 5 }));
    await row(page, "Artiste 0050").getByText(frenchLater.applications.stage.idea).waitFor();
    // Under the pointer, what was said stays until the board is seen.
    await toast.hover();
    await page
      .getByRole("navigation", { name: french.shell.nav })
      .getByRole("link", { name: "Candidatures" })
      .dispatchEvent("click");
    const cards = page.getByRole("main").getByText("Vivacité Montréal");
    await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(5);
    await page.getByText("Artiste 0250").waitFor();
    await page.getByRole("button", { name: french.shell.undo }).click();
    await page.getByText("Artiste 0250").waitFor({ state: "detached" });

    // Of one artist, from their own file.
    await follow(page, `/artistes/${dancer}/candidatures`);
    const card = page.getByRole("region", { name: words.card.title });
    await card.getByText("2 critères sur 4").waitFor();
    await expectAccessible(page, "what to propose to an artist");
    await card.getByRole("button", { name: words.card.create({ title: "Vivacité Montréal" }) }).click();
    await card.getByText(words.card.empty).waitFor();
    await page.getByRole("main").getByRole("link", { name: "Vivacité Montréal" }).waitFor();
  });

  test("is read by readers, who cannot propose", async () => {
    const { page } = await devices.phone({ baseURL: stack().url });
    await signIn(page, stack(), team.odile.email);
    await page.goto(`/opportunites/${opportunity}`);
    await eligible(page).getByRole("listitem").first().waitFor();
    await page.getByText(words.others({ toCheck: 350, lacks: 3_080 })).waitFor();
    expect(await page.getByRole("button", { name: words.propose }).count()).toBe(0);
    await eligible(page).getByRole("link", { name: words.seeList }).click();
    await row(page, "Artiste 0050").first().waitFor();
    await page.getByRole("button", { name: words.standing.to_check }).click();
    await page.getByText("discipline à préciser").first().waitFor();
    expect(await page.getByRole("button", { name: words.choose }).count()).toBe(0);
    await expectAccessibleInBothThemes(page, "who fits, for a reader on a phone");
  });
});

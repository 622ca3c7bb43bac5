import { randomUUID } from "node:crypto";
import type { Page } from "playwright";
import { applicationStages } from "../../src/domain/applications/application.ts";
import type { Stack } from "../../supabase/local/stack.ts";
import type { Team } from "../fixtures/team.ts";
import { atMost, type Bench, percentile } from "./figure.ts";
import { fromPress } from "./from-press.ts";
import { addArtists, addRows, atOwnDesk, picker } from "./own-team.ts";

const cards = 2_000;
const artists = 600;
const rounds = 5;
const drawnMs = 500;
const longestMs = 50;

/** A team with ten years of applications: its board is opened, scrolled to its end, and a card dragged across it. */
export const board: Bench = {
  name: "board",
  measures: "the board of applications: drawn, scrolled, and a card dragged across it",
  run: (theatre) =>
    atOwnDesk(theatre, "Deux mille candidatures", fill, async (page) => {
      const drawn: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        drawn.push(await fromPress(page, "/candidatures", ".kcard"));
      const dragged = await framesOf(page, () => drag(page));
      const scrolled = await framesOf(page, () => scrollDown(page));
      theatre.say(`  drawn in ${drawn.map(Math.round).join(", ")} ms`);
      theatre.say(`  dragged, p95 ${Math.round(percentile(dragged, 0.95))} ms`);
      theatre.say(`  scrolled, p95 ${Math.round(percentile(scrolled, 0.95))} ms`);
      const figure = (what: string, value: number, budget: number) =>
        atMost("board", `${cards} cards, ${what}`, value, "ms", budget);
      return [
        figure("from a press to the cards, median", percentile(drawn, 0.5), drawnMs),
        figure("frame while a card is dragged, p95", percentile(dragged, 0.95), longestMs),
        figure("frame while scrolled to the end, p95", percentile(scrolled, 0.95), longestMs),
      ];
    }),
};

async function fill(stack: Stack, { workspace, mireille, noe }: Team, random: () => number): Promise<void> {
  const people = await addArtists(stack, workspace, artists, random);
  const pick = picker(random);
  const rows = Array.from({ length: cards }, (_, n) => ({
    id: randomUUID(),
    workspace_id: workspace,
    title: `Projet ${n}`,
    funder: pick(["CALQ", "CAM", "CAC", "SODEC"]),
    people: [pick(people)],
    stage: pick(applicationStages),
    requested_cents: Math.floor(random() * 2_500_000),
    deadline_on: `2027-0${1 + (n % 9)}-15`,
    adviser_id: pick([mireille, noe]).id,
    checklist: ["Budget", "CV", "Lettre"],
    checklist_done: ["CV"],
  }));
  await addRows(stack, "applications", rows);
}

/** Milliseconds between frames while something is done. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    Object.assign(window, { gaps, isWatched: true });
    let before = performance.now();
    const next = (now: number) => {
      gaps.push(now - before);
      before = now;
      if (Reflect.get(window, "isWatched")) requestAnimationFrame(next);
    };
    requestAnimationFrame((now) => {
      before = now;
      requestAnimationFrame(next);
    });
  });
  await act();
  return page.evaluate(() => {
    Object.assign(window, { isWatched: false });
    return Reflect.get(window, "gaps") as number[];
  });
}

/** From the first column to the last, and back where it was. */
async function drag(page: Page): Promise<void> {
  const card = (await page.locator(".kcard").first().boundingBox())!;
  const end = (await page.locator(".column").last().boundingBox())!;
  await page.mouse.move(card.x + 40, card.y + 60);
  await page.mouse.down();
  for (let step = 0; step <= 60; step += 1) {
    await page.mouse.move(card.x + 40 + ((end.x - card.x) * step) / 60, card.y + 60 + step * 4);
    await page.waitForTimeout(16);
  }
  await page.keyboard.press("Escape");
  await page.mouse.up();
}

/** To the end of the longest column in ten seconds, as the list of artists is. */
async function scrollDown(page: Page): Promise<void> {
  for (let step = 0; step < 600; step += 1) {
    await page.mouse.wheel(0, 64);
    await page.waitForTimeout(16);
  }
}

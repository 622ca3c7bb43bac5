import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright";
import { artistNames } from "../fixtures/artist-names.ts";
import { makeTeam } from "../fixtures/team.ts";
import { type Called, openBenchPage } from "./bench-page.ts";
import { atMost, type Bench, type Figure, percentile, seeded } from "./figure.ts";
import { openReadySearch } from "./ready-search.ts";
import type { Theatre } from "./theatre.ts";

const queries = ["tremblay", "nguyen", "oztu", "etienne", "amour"];
/** Between two keys: more than an answer may take, so that each is timed alone. */
const pause = 150;
const keyMs = 50;
const notes = 100_000;

/** From a key pressed to what it found drawn: in the list, in ⌘K, and in a base of some years. */
export const search: Bench = {
  name: "search",
  measures: "a keystroke in search: in the list, in ⌘K, and among a hundred thousand notes",
  async run(theatre) {
    const { page } = await theatre.seat("desktop", (team) => team.mireille);
    const figures = await typeIn(theatre, page.getByRole("main").getByRole("searchbox"), "list");
    const field = await openReadySearch(page);
    return [...figures, ...(await typeIn(theatre, field, "⌘K")), ...(await amongNotes(theatre))];
  },
};

async function typeIn(theatre: Theatre, field: Locator, where: string): Promise<Figure[]> {
  await timeKeystrokes(field);
  for (const query of queries) {
    await field.fill("");
    await wait(field.page());
    await field.pressSequentially(query, { delay: pause });
  }
  await wait(field.page());
  const times = await field.page().evaluate(() => Reflect.get(window, "keystrokes") as number[]);
  const what = `keystroke in ${where}, ${theatre.people} people in ${theatre.rows} rows`;
  return [
    atMost("search", `${what}, p95`, percentile(times, 0.95), "ms", keyMs),
    atMost("search", `${what}, median`, percentile(times, 0.5), "ms", keyMs),
  ];
}

const wait = (page: Page) => page.waitForTimeout(pause);

/** The index alone, on a page of its own: how long it takes to make, to find again, and to answer. */
async function amongNotes(theatre: Theatre): Promise<Figure[]> {
  const { stack } = await theatre.house();
  const team = await makeTeam(stack, "Les notes");
  const page = await openBenchPage(theatre, team, team.mireille);
  const random = seeded(theatre.seed);
  const people = 10_000;
  try {
    await page.call("openForSearch");
    const { names, common } = await fill(page, people, random, theatre.say);
    const made = await page.call("readyToSearch");
    theatre.say(`  index made in ${Math.round(made.ms)} ms`);
    const size = await page.call("keptMegabytes");
    theatre.say(`  ${size.toFixed(1)} MB on the disk`);
    await page.call("reopenForSearch");
    const opened = await page.call("readyToSearch");
    const asked = [...queries, ...common, `${names[0]} ${common[0]}`, "tramblay", "5550142"];
    // Twice: what the browser compiles at the first is not the index's.
    await page.call("timeFinds", asked);
    const times = await page.call("timeFinds", asked);
    await page.call("closeForSearch");
    const what = `index of ${people} people and ${notes} notes`;
    return [
      atMost("search", `${what}, answer to a key, p95`, percentile(times, 0.95), "ms", keyMs),
      atMost("search", `${what}, answer to a key, median`, percentile(times, 0.5), "ms", keyMs),
      atMost("search", `${what}, longest task of the page while it is made`, made.longestTaskMs, "ms", 50),
      // No budget was promised for these: they are ours, to see them grow.
      atMost("search", `${what}, made from nothing`, made.ms / 1_000, "s", 60),
      atMost("search", `${what}, at a cold start, until it is up to date`, opened.ms, "ms", 3_000),
      atMost("search", `${what}, on the disk`, size, "MB", 60),
    ];
  } finally {
    await page.close();
  }
}

/** Notes as people write them: a few words in most, a great many now and then. */
async function fill(page: Called, people: number, random: () => number, say: (line: string) => void) {
  const letters = "aaaeeeeiioouubcdflmnprstv";
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!;
  const words = Array.from({ length: 30_000 }, () =>
    Array.from({ length: 3 + Math.floor(random() * 8) }, () => pick(letters)).join(""),
  );
  // The n-th word comes as often as 1/n: Zipf's law.
  const zipf = () => words[Math.floor(words.length ** random()) - 1]!;
  const base = () => ({
    id: randomUUID(),
    deleted: false,
    rev: 1,
    created_at: "2026-11-20T15:00:00.000Z",
    modified_at: "2026-11-20T15:00:00.000Z",
    clock: {},
  });
  const names = artistNames(people, random);
  const everybody = names.map((display_name, n) => ({
    ...base(),
    kind: "artist",
    display_name,
    emails: [`artiste${n}@exemple.example`],
    phones: [`+1514555${String(n % 10_000).padStart(4, "0")}`],
    disciplines: [pick(["danse", "théâtre", "cirque", "musique"])],
    tags: [],
    city: pick(["Montréal", "Québec", "Gatineau"]),
    practice: Array.from({ length: 40 }, zipf).join(" "),
  }));
  await page.call("putForSearch", "people", everybody as never);
  for (let from = 0; from < notes; from += 10_000) {
    const some = Array.from({ length: 10_000 }, (_, n) => ({
      ...base(),
      kind: "meeting",
      people: [pick(everybody).id],
      occurred_at: new Date(Date.UTC(2026, 10, 20) - (from + n) * 1_500_000).toISOString(),
      note: Array.from({ length: 10 + Math.floor(random() * 60) }, zipf).join(" "),
      confidential: n % 40 === 0,
    }));
    await page.call("putForSearch", "interactions", some as never);
  }
  say(`  ${people} people and ${notes} notes of 40 words on the device`);
  return {
    names: names.map((name) => name.split(" ")[0]!),
    common: [words[20]!, words[500]!, words[9_000]!],
  };
}

/** Notes, for each key, how long until the last change it made to the page was painted. */
async function timeKeystrokes(field: Locator): Promise<void> {
  await field.evaluate((input) => {
    const times: number[] = [];
    Object.assign(window, { keystrokes: times });
    let pressedAt: number | undefined;
    const painted = () => {
      const [key, at] = [times.length - 1, pressedAt];
      if (at === undefined) return;
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (pressedAt === at) times[key] = performance.now() - at;
        }),
      );
    };
    new MutationObserver(painted).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    input.addEventListener("input", (event) => {
      // A key, not the emptying of the field between two names.
      pressedAt = (event as InputEvent).inputType === "insertText" ? event.timeStamp : undefined;
      if (pressedAt === undefined) return;
      times.push(0);
      painted();
    });
  });
}

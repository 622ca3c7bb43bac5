import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { readyForOffline, signIn } from "../e2e/app.ts";
import { artistNames } from "../fixtures/artist-names.ts";
import { openDevice } from "../fixtures/device.ts";
import { makeTeam } from "../fixtures/team.ts";
import { atMost, type Bench, seeded } from "./figure.ts";

const rows = 10_000;
const cities = ["Montréal", "Québec", "Gatineau", "Sherbrooke", "Rimouski", "Val-d’Or"];
const disciplines = ["Danse contemporaine", "théâtre", "Arts du cirque", "musique; conte"];

/** The team's old spreadsheet, brought in on a phone without a network: read, compared, written, taken back. */
export const importing: Bench = {
  name: "import",
  measures: `bringing in a file of ${rows} people, and taking it back`,
  async run(theatre) {
    const { stack } = await theatre.house();
    const team = await makeTeam(stack, "Dix mille lignes");
    const device = await openDevice("phone", { baseURL: stack.url });
    const { page } = device;
    const words = french.import;
    try {
      await signIn(page, stack, team.mireille.email);
      await page.goto("/importer");
      await readyForOffline(page);
      await device.context.setOffline(true);
      const file = fileOf(seeded(theatre.seed));
      const gaps = page.evaluate(longestFrame);
      const timed = async (act: () => Promise<void>, shown: string) => {
        const started = performance.now();
        await act();
        await page.getByRole("heading", { name: shown }).or(page.getByText(shown)).first().waitFor();
        return (performance.now() - started) / 1000;
      };
      page.setDefaultTimeout(180_000);
      const input = page.locator("input[type=file]");
      const read = await timed(
        () => input.setInputFiles({ name: "membres.csv", mimeType: "text/csv", buffer: Buffer.from(file) }),
        words.outcome.create.people({ count: rows }),
      );
      const button = page.getByRole("button", { name: words.check.start, exact: true });
      const written = await timed(() => button.click(), words.done.title.people({ count: rows }));
      await page.evaluate(() => Reflect.get(window, "stopFrames")());
      const longest = await gaps;
      const undo = page.getByRole("button", { name: words.undo });
      const undone = await timed(() => undo.click(), words.undone.title);
      theatre.say(`  read and compared in ${read.toFixed(1)} s, written in ${written.toFixed(1)} s`);
      return [
        atMost("import", `${rows} rows, chosen to written`, read + written, "s", 60),
        atMost("import", `${rows} rows, taken back`, undone, "s", 60),
        atMost("import", "longest frame while it is read and written", longest, "ms", 1_000),
      ];
    } finally {
      await device.throwAway();
    }
  },
};

function fileOf(random: () => number): string {
  const of = (list: readonly string[]) => list[Math.floor(random() * list.length)];
  const lines = artistNames(rows, random).map((name, n) => {
    const phone = `514 555-${String(n).padStart(4, "0")}`;
    return [name, `membre${n}@exemple.ca`, phone, of(cities), of(disciplines), "Une démarche. ".repeat(9)];
  });
  const cells = [["Nom", "Courriel", "Téléphone", "Ville", "Discipline", "Démarche"], ...lines];
  return cells.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n");
}

/** Runs in the page, until `stopFrames`: the longest time between two frames, in milliseconds. */
function longestFrame(): Promise<number> {
  return new Promise((resolve) => {
    let longest = 0;
    let before = performance.now();
    let isOver = false;
    Reflect.set(window, "stopFrames", () => {
      isOver = true;
    });
    const next = (now: number) => {
      longest = Math.max(longest, now - before);
      before = now;
      if (isOver) resolve(longest);
      else requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

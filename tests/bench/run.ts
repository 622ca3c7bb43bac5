// `npm run bench`: measures what the product promises and says of each figure whether it holds its budget.
//   --only bundle-team,search   some benches      --rows 10000   people stored      --seed 7   of generated data
// Progress goes to stderr; stdout holds one JSON object.

import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { buildWhenStale } from "../../supabase/local/build.ts";
import { benches } from "./benches.ts";
import type { Figure } from "./figure.ts";
import { openTheatre } from "./theatre.ts";
import { yardstick } from "./yardstick.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rows: { type: "string", default: "10000" },
    seed: { type: "string", default: "20261121" },
    list: { type: "boolean", default: false },
  },
});

const say = (line: string) => process.stderr.write(`${line}\n`);
const wanted = values.only?.split(",").map((name) => name.trim());
const unknown = wanted?.filter((name) => !benches.some((bench) => bench.name === name)) ?? [];
if (unknown.length > 0) {
  say(
    `No bench is named ${unknown.join(", ")}. There are: ${benches.map((bench) => bench.name).join(", ")}.`,
  );
  process.exit(2);
}
if (values.list) {
  for (const { name, measures } of benches) say(`${name}: ${measures}`);
  process.exit(0);
}

const settings = { rows: Number(values.rows), seed: Number(values.seed), say };
buildWhenStale(say);
const yardstickBefore = yardstick();
const theatre = openTheatre(settings);
const figures: Figure[] = [];
try {
  for (const bench of benches.filter(({ name }) => !wanted || wanted.includes(name))) {
    say(`${bench.name}: ${bench.measures}…`);
    try {
      for (const figure of await bench.run(theatre)) {
        figures.push(figure);
        say(
          `  ${figure.what}: ${figure.value} ${figure.unit} (budget ${figure.budget}) ${figure.pass ? "ok" : "OVER"}`,
        );
      }
    } catch (error) {
      // One bench that breaks says so and leaves the others their turn.
      say(`  failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      figures.push({
        bench: bench.name,
        what: bench.measures,
        value: null,
        unit: "",
        budget: null,
        pass: false,
      });
    }
  }
} finally {
  await theatre.close();
}
const { rows, seed } = settings;
// A busy or slow machine explains a figure that a calm one does not confirm.
const machine = {
  processors: availableParallelism(),
  load: loadavg().map((load) => Math.round(load * 10) / 10),
  yardstick_ms: [yardstickBefore, yardstick()],
};
const report = { measured_at: new Date().toISOString(), machine, rows, seed, figures };
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exitCode = figures.every(({ pass }) => pass) ? 0 : 1;

// Runs the short suite of synchronisation on each mutant, and fails for those that it does not notice.
//
//   node tests/sync/mutants/run.ts            all of them
//   node tests/sync/mutants/run.ts S12 S15    those of some rules

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mutant, mutants } from "./mutants.ts";
import { root } from "./mutate.ts";

const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "coulisses-mutants-"));
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const mostMs = 10 * 60_000;

/** What notices at once goes before what takes its time. */
const suites = [
  "{model,restore,slow-network,outbox-watch,status,storage,access,own,regressions}",
  "{stories,upheavals}",
];

const wrong = catcherOf(undefined);
if (wrong) throw new Error(`The suite fails on the sources as they are: ${wrong}.`);

let escaped = 0;
for (const mutant of mutants.filter(({ rule }) => asked.length === 0 || asked.includes(rule))) {
  const caught = catcherOf(mutant);
  if (!caught) escaped++;
  console.log(
    `${caught ? "caught " : "ESCAPED"}  ${mutant.rule.padEnd(3)}  ${mutant.name}${caught ? `  ←  ${caught}` : ""}`,
  );
}
rmSync(folder, { recursive: true, force: true });
if (escaped > 0) console.log(`\n${escaped} not noticed.`);
process.exitCode = escaped === 0 ? 0 : 1;

/** The first test that fails on a mutant, or on the sources as they are. */
function catcherOf(mutant: Mutant | undefined): string | undefined {
  for (const suite of suites) {
    const report = join(folder, "report.json");
    rmSync(report, { force: true });
    const { status, signal } = spawnSync(
      process.execPath,
      [
        vitest,
        "run",
        "--config",
        "tests/sync/mutants/vitest.config.ts",
        "--reporter=json",
        `--outputFile=${report}`,
      ],
      {
        cwd: root,
        // The same stories each time: a mutant is caught, or it is not.
        env: { ...process.env, MUTANT: mutant?.name ?? "", SUITE: suite, FUZZ_SEED: "1" },
        stdio: "ignore",
        timeout: mostMs,
      },
    );
    if (signal) return "the suite did not end";
    if (status !== 0) return failedTest(JSON.parse(readFileSync(report, "utf8")) as Report);
  }
  return undefined;
}

interface Report {
  testResults: {
    message: string;
    assertionResults: { status: string; title: string; failureMessages: string[] }[];
  }[];
}

function failedTest({ testResults }: Report): string {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  // Those that were on when another failed are told as failed too, without a reason.
  const failed = tests.find(
    ({ status, failureMessages }) => status === "failed" && failureMessages.length > 0,
  );
  if (!failed) throw new Error(`No test failed: ${testResults.map(({ message }) => message).join(" ")}`);
  return failed.title;
}

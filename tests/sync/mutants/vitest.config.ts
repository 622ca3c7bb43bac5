import { mergeConfig } from "vitest/config";
import base from "../../../vitest.config.ts";
import { mutants } from "./mutants.ts";
import { mutate, root } from "./mutate.ts";

/** Absent to see that the suite passes when nothing is wrong. */
const mutant = mutants.find(({ name }) => name === process.env.MUTANT);

/** A part of the short suite of synchronisation (SUITE), on sources with one fault in them. */
export default mergeConfig(
  { ...base, test: { ...base.test, projects: undefined } },
  {
    root,
    // Vitest would keep what the first mutant made of a file, and give it to the others.
    plugins: mutant ? [mutate(mutant)] : [],
    test: {
      include: [`tests/sync/${process.env.SUITE}.test.ts`],
      setupFiles: ["tests/sync/setup.ts"],
      testTimeout: 30_000,
      bail: 1,
      fsModuleCache: false,
    },
  },
);

import { mergeConfig } from "vitest/config";
import base from "../../../vitest.config.ts";
import { mutants } from "./mutants.ts";
import { mutate, root } from "./mutate.ts";

const mutant = mutants.find(({ name }) => name === process.env.MUTANT);
if (!mutant) throw new Error(`No mutant has the name « ${process.env.MUTANT} »: MUTANT is set by run.ts.`);

/** The short suite of synchronisation, on sources with one fault in them. */
export default mergeConfig(
  { ...base, test: { ...base.test, projects: undefined } },
  {
    root,
    plugins: [mutate(mutant)],
    test: {
      include: ["tests/sync/**/*.test.ts"],
      exclude: ["tests/sync/mutants.test.ts"],
      testTimeout: 30_000,
      bail: 1,
    },
  },
);

import { mergeConfig } from "vitest/config";
import base from "../../../vitest.config.ts";
import { mutants } from "./mutants.ts";
import { mutate, root } from "./mutate.ts";

/** Absent to see that the suite passes when nothing is wrong. */
const mutant = mutants.find(({ name }) => name === process.env.MUTANT);
const suite = "model,restore,slow-network,outbox-watch,status,storage,regressions,stories,upheavals";

/** The short suite of synchronisation, on sources with one fault in them. */
export default mergeConfig(
  { ...base, test: { ...base.test, projects: undefined } },
  {
    root,
    plugins: mutant ? [mutate(mutant)] : [],
    test: { include: [`tests/sync/{${suite}}.test.ts`], testTimeout: 30_000, bail: 1 },
  },
);

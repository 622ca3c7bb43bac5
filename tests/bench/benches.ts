import { coldStart } from "./cold-start.ts";
import type { Bench } from "./figure.ts";
import { firstScreen } from "./first-screen.ts";
import { logInteraction } from "./log-interaction.ts";
import { propagation } from "./propagation.ts";
import { search } from "./search.ts";
import { serverMerge } from "./server-merge.ts";

/** Every bench, the quick ones first; synchronisation volumes take their place here. */
export const benches: readonly Bench[] = [
  firstScreen,
  serverMerge,
  search,
  logInteraction,
  coldStart,
  propagation,
];

import { coldStart } from "./cold-start.ts";
import type { Bench } from "./figure.ts";
import { firstScreen } from "./first-screen.ts";
import { logInteraction } from "./log-interaction.ts";
import { propagation } from "./propagation.ts";
import { search } from "./search.ts";

/** Every bench, the quick ones first; synchronisation volumes and server merges take their place here. */
export const benches: readonly Bench[] = [firstScreen, search, logInteraction, coldStart, propagation];

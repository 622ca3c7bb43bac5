import { artistFile } from "./artist-file.ts";
import { board } from "./board.ts";
import { coldStart } from "./cold-start.ts";
import { day } from "./day.ts";
import type { Bench } from "./figure.ts";
import { firstScreen } from "./first-screen.ts";
import { firstUsefulScreen } from "./first-useful-screen.ts";
import { importing } from "./import.ts";
import { initialSync } from "./initial-sync.ts";
import { logInteraction } from "./log-interaction.ts";
import { matching } from "./matching.ts";
import { memory } from "./memory.ts";
import { propagation } from "./propagation.ts";
import { pushEdits } from "./push-edits.ts";
import { scroll } from "./scroll.ts";
import { search } from "./search.ts";
import { serverMerge } from "./server-merge.ts";

/** Every bench, the quick ones first. */
export const benches: readonly Bench[] = [
  firstScreen,
  matching,
  board,
  day,
  serverMerge,
  pushEdits,
  initialSync,
  firstUsefulScreen,
  importing,
  search,
  scroll,
  artistFile,
  logInteraction,
  coldStart,
  memory,
  propagation,
];

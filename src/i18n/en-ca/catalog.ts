import type { Catalog } from "../catalog.ts";
import { first } from "./first.ts";
import { later } from "./later.ts";

/** The sentences of the team’s app in Canadian English. */
export const english = { ...first, ...later } satisfies Catalog;

import { artists } from "./artists.ts";
import { device } from "./device.ts";
import { diagnostic } from "./diagnostic.ts";
import { documents } from "./documents.ts";
import { duplicates } from "./duplicates.ts";
import { errors } from "./errors.ts";
import { history } from "./history.ts";
import { importing } from "./import.ts";
import { interactions } from "./interactions.ts";
import { lists } from "./lists.ts";
import { logging } from "./logging.ts";
import { network } from "./network.ts";
import { plan } from "./plan.ts";
import { pwa } from "./pwa.ts";
import { search } from "./search.ts";
import { session } from "./session.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { sync } from "./sync.ts";
import { timeline } from "./timeline.ts";
import { today } from "./today.ts";
import { vocabulary } from "./vocabulary.ts";

/** The sentences of the team’s app in Canadian English. */
export const english = {
  artists,
  device,
  diagnostic,
  documents,
  duplicates,
  errors,
  history,
  import: importing,
  interactions,
  logging,
  lists,
  plan,
  network,
  pwa,
  search,
  session,
  settings,
  shell,
  sync,
  timeline,
  today,
  vocabulary,
} satisfies Catalog;

import type { FirstCatalog } from "../catalog.ts";
import { artists } from "./artists.ts";
import { device } from "./device.ts";
import { errors } from "./errors.ts";
import { history } from "./history.ts";
import { interactions } from "./interactions.ts";
import { listing } from "./listing.ts";
import { logging } from "./logging.ts";
import { pwa } from "./pwa.ts";
import { search } from "./search.ts";
import { session } from "./session.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { sync } from "./sync.ts";
import { timeline } from "./timeline.ts";
import { today } from "./today.ts";

/** What the first screens say. */
export const first = {
  artists,
  device,
  errors,
  history,
  interactions,
  listing,
  logging,
  pwa,
  search,
  session,
  settings,
  shell,
  sync,
  timeline,
  today,
} satisfies FirstCatalog;

// A page without the app, where benches run the data layer, or what it is compared with, in a real browser.

import { signIn } from "./account.ts";
import { putByDexie, synchroniseAll } from "./first-sync.ts";
import { timeMatching } from "./matching.ts";
import { editAndPush, editAndPushByPlugin, openOurs, openTheirs } from "./push.ts";
import {
  closeForSearch,
  keptMegabytes,
  openForSearch,
  putForSearch,
  readyToSearch,
  reopenForSearch,
  timeFinds,
} from "./search.ts";

const bench = {
  signIn,
  synchroniseAll,
  putByDexie,
  openOurs,
  editAndPush,
  openTheirs,
  editAndPushByPlugin,
  openForSearch,
  putForSearch,
  readyToSearch,
  reopenForSearch,
  timeFinds,
  keptMegabytes,
  closeForSearch,
  timeMatching,
};

/** What the page answers to. */
export type BenchPage = typeof bench;

Object.assign(window, { bench });

export { useAuthors } from "./authors.ts";
export {
  claimLosses,
  restoreValue,
  type SettledConflict,
  takeMineBack,
  useSettledConflicts,
} from "./losses.ts";
export { giveUpRefused, refusedState, useRefused } from "./refused.ts";
export { askServer, useVersions } from "./versions.ts";

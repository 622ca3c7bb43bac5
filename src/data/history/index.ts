export { useAuthors } from "./authors.ts";
export {
  claimLosses,
  type LostValue,
  restoreValue,
  type SettledConflict,
  takeMineBack,
  useSettledConflicts,
} from "./losses.ts";
export { askServer, useVersions } from "./versions.ts";

export type { Person, PersonDraft } from "#domain/artists/person.ts";
export { type ImportOptions, type ImportReceipt, importPeople, undoImport } from "./import-people.ts";
export {
  editInteraction,
  type LogDraft,
  type LoggedInteraction,
  logInteraction,
  removeInteraction,
  restoreInteraction,
  undoLog,
  useInteraction,
  useLastInteraction,
  useRecentInteractions,
  useTimeline,
} from "./interactions.ts";
export {
  createPerson,
  editPerson,
  findSimilarPeople,
  removePerson,
  restorePerson,
  usePerson,
} from "./people.ts";
export { type PeopleIndex, usePeopleIndex } from "./people-index.ts";
export { type PersonRow, searchPeople } from "./person-row.ts";

export type { Person, PersonDraft } from "#domain/artists/person.ts";
export { useAliases, usePeopleNamed } from "./aliases.ts";
export {
  editInteraction,
  isRemovedInteraction,
  type LoggedInteraction,
  logInteraction,
  removeInteraction,
  restoreInteraction,
  undoLog,
  useInteraction,
  useRecentInteractions,
  useTimeline,
} from "./interactions.ts";
export { type LastContactIndex, useLastContactIndex } from "./last-contact-index.ts";
export { mergePeople, separatePeople } from "./merge-people.ts";
export { keepOpened, useOpenedFiles } from "./opened-files.ts";
export {
  createPerson,
  editPerson,
  removePerson,
  restorePerson,
  usePerson,
} from "./people.ts";
export { peopleIndexOf, usePeopleIndex } from "./people-index.ts";
export { type PersonRow, searchPeople } from "./person-row.ts";

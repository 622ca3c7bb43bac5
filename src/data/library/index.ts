export type { LibraryItem } from "#domain/library/library-item.ts";
export type { Term, TermIndex, TermList } from "#domain/library/term.ts";
export {
  addTerm,
  archiveTerm,
  mergeTerms,
  moveTerm,
  placeLabel,
  renameTerm,
  type TermChange,
} from "./edit-terms.ts";
export {
  createNoteTemplate,
  editNoteTemplate,
  removeNoteTemplate,
  restoreNoteTemplate,
  useNoteTemplates,
} from "./note-templates.ts";
export { useTerms } from "./terms.ts";
export { useFollowTerms } from "./use-follow-terms.ts";
export { useTermUsage } from "./use-term-usage.ts";

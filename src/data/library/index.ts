export type { Term, TermIndex, TermList } from "#domain/library/term.ts";
export { useTerms } from "./terms.ts";

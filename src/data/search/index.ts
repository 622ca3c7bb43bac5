export type { Answer, Because, Found, FoundGroup, Ref } from "./found.ts";
export { keepFound, readFoundBefore } from "./found-before.ts";
export { type Search, searchOf } from "./search.ts";

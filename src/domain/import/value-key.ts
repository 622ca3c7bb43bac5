import { foldText } from "../artists/names.ts";

/** What makes two spellings of a value one: case, accents, hyphens and spaces do not count. */
export const valueKey = (value: string): string =>
  foldText(value)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");

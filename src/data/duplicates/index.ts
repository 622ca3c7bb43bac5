export { useDuplicateScan } from "./duplicate-scan.ts";
export { keepApart, proposeAgain, useKeptApart } from "./kept-apart.ts";

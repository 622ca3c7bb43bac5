export { useDuplicateScan } from "./duplicate-scan.ts";
export { keepApart, proposeAgain } from "./kept-apart.ts";

export { shortestPassphrase } from "./export-work.ts";
export { inspectWork, type TakenBack, takeBack } from "./take-back.ts";
export { type UnsentWork, waitingFiles } from "./unsent-work.ts";

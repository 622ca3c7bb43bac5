export { isStandalone, noteLogged } from "./install.ts";
export { PwaPrompts } from "./pwa-prompts.tsx";
export { loadLatest } from "./versions.ts";

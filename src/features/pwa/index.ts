export { noteLogged } from "./install.ts";
export { PwaPrompts } from "./pwa-prompts.tsx";

export { noteLogged } from "./install.ts";
export { keepStorage } from "./keep-storage.ts";
export { PwaPrompts } from "./pwa-prompts.tsx";

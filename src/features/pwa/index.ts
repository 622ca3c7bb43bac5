export { isIos, isStandalone, noteLogged } from "./install.ts";
export { PromptCard } from "./prompt-card.tsx";
export { PwaPrompts } from "./pwa-prompts.tsx";
export { loadLatest } from "./versions.ts";

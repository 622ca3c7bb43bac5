export { type FirstCatalog, loadFirst } from "./catalog.ts";
export { type I18n, I18nProvider, type MessageKey, useI18n } from "./i18n.tsx";
export { initialLocale, type Locale } from "./locale.ts";

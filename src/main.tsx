import "#ui/styles/index.css";
import { render } from "solid-js/web";
import { App } from "#app/app.tsx";
import { watchUncaught } from "#data/diagnostic/journal.ts";
import { initialLocale, loadFirst } from "#i18n/index.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html needs an element #root.");

watchUncaught();

// The language comes before the first screen, so that no sentence flashes in another one.
const locale = initialLocale();
const catalog = await loadFirst(locale);
render(() => <App locale={locale} catalog={catalog} />, root);

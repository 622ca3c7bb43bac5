import { Router } from "@solidjs/router";
import { SessionProvider } from "#data/session/index.ts";
import { type FirstCatalog, I18nProvider, type Locale } from "#i18n/index.ts";
import { ToastProvider } from "#ui/toast/toast.tsx";
import { Guard } from "./guard.tsx";
import { routes } from "./routes.tsx";

/** The team's app: language, session, then the screens of whoever is signed in. */
export function App(props: { locale: Locale; catalog: FirstCatalog }) {
  return (
    <I18nProvider locale={props.locale} catalog={props.catalog}>
      <SessionProvider>
        <ToastProvider>
          <Router root={Guard} scrollRestoration>
            {routes}
          </Router>
        </ToastProvider>
      </SessionProvider>
    </I18nProvider>
  );
}

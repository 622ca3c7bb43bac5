import { type RouteSectionProps, usePreloadRoute } from "@solidjs/router";
import { createEffect, createMemo, ErrorBoundary, Match, on, Suspense, Switch } from "solid-js";
import { useSession, WorkspaceScope } from "#data/session/index.ts";
import { DiagnosticPage } from "#features/diagnostic/index.ts";
import {
  LeavingPage,
  OutdatedPage,
  SignInPage,
  UpgradingPage,
  WorkspacePicker,
} from "#features/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { BrokenScreen } from "./shell/broken-screen.tsx";
import { FirstScreen } from "./shell/first-screen.tsx";
import { Shell } from "./shell/shell.tsx";

/** Shows the screens to whoever may see them; the address asked for stays, and opens after signing in. */
export function Guard(props: RouteSectionProps) {
  const session = useSession();
  const { setTimeZone, setClock } = useI18n();
  const preload = usePreloadRoute();

  // The screen is fetched while the device's database opens, so that both are there for the first paint.
  preload(props.location.pathname);

  createEffect(() => {
    const workspace = session.workspace();
    if (workspace) setTimeZone(workspace.time_zone);
  });
  // Today is what the server says it is, on a phone that has lost its date too.
  const correction = createMemo(() => session.syncStatus().clock_offset_ms);
  createEffect(
    on([session.database, correction], ([database]) => setClock(() => database?.now() ?? Date.now())),
  );

  return (
    <ErrorBoundary fallback={(error) => <BrokenScreen error={error} />}>
      <Suspense>
        <Switch>
          {/* When nothing else opens, this does. */}
          <Match when={props.location.pathname === "/diagnostic" && session.phase() !== "open"}>
            <main class="app__main" id="contenu">
              <DiagnosticPage alone />
            </main>
            <FirstScreen />
          </Match>
          <Match when={session.phase() === "signed_out"}>
            <SignInPage />
            <FirstScreen />
          </Match>
          <Match when={session.phase() === "choosing"}>
            <WorkspacePicker />
            <FirstScreen />
          </Match>
          <Match when={session.phase() === "leaving"}>
            <LeavingPage />
          </Match>
          <Match when={session.phase() === "outdated"}>
            <OutdatedPage />
            <FirstScreen />
          </Match>
          <Match when={session.upgrade()}>
            <UpgradingPage />
          </Match>
          <Match when={session.phase() === "open"}>
            <WorkspaceScope>
              <Shell>{props.children}</Shell>
            </WorkspaceScope>
          </Match>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

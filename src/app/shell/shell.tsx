import { useLocation } from "@solidjs/router";
import Search from "lucide-solid/icons/search";
import {
  createEffect,
  createSignal,
  ErrorBoundary,
  lazy,
  on,
  type ParentProps,
  Show,
  Suspense,
} from "solid-js";
import { afterFirstScreen } from "#data/first-screen.ts";
import { useFollowTerms } from "#data/library/index.ts";
import { LostValues } from "#features/history/index.ts";
import { LogSheetHost, useLogSheet } from "#features/logging/index.ts";
import { PwaPrompts } from "#features/pwa/index.ts";
import { FollowReminders, ReminderOffer } from "#features/reminders/index.ts";
import { SessionToasts } from "#features/session/index.ts";
import { SyncLamp } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { IconButton } from "#ui/button/button.tsx";
import { PageChrome } from "#ui/page/page.tsx";
import { createShortcuts } from "#ui/shortcuts/shortcuts.ts";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { places } from "../navigation.ts";
import { createWarmSearch } from "../search/warm-search.ts";
import { useCanWrite } from "../use-can-write.ts";
import { BrokenScreen } from "./broken-screen.tsx";
import { FirstScreen } from "./first-screen.tsx";
import { SideNav } from "./side-nav.tsx";
import { SyncSheetHost } from "./sync-sheet-host.tsx";
import { TabBar } from "./tab-bar.tsx";
import { useGo } from "./use-go.ts";

const QuickSearch = lazy(() => import("../search/quick-search.tsx"));

/** The wings around the stage: navigation on every screen, search, logging, the lamp. */
export function Shell(props: ParentProps) {
  return (
    <LogSheetHost>
      <SyncSheetHost>
        <Frame>{props.children}</Frame>
      </SyncSheetHost>
    </LogSheetHost>
  );
}

function Frame(props: ParentProps) {
  const { t, loadLater } = useI18n();
  const go = useGo();
  const canWrite = useCanWrite();
  const location = useLocation();
  const logSheet = useLogSheet();
  useFollowTerms();
  const [searching, setSearching] = createSignal(false);
  let main!: HTMLElement;

  createWarmSearch();
  void afterFirstScreen().then(loadLater);
  const openSearch = () => setSearching(true);
  const log = () => canWrite() && logSheet.open({});
  createShortcuts({
    "mod+k": openSearch,
    "mod+enter": submitForm,
    "/": focusSearch(openSearch),
    c: log,
    t: () => canWrite() && logSheet.open({ task: { note: "" } }),
    ...Object.fromEntries(
      places.filter((place) => place.key).map((place) => [`g ${place.key}`, () => go(place)]),
    ),
  });

  // Whoever follows a link with the keyboard must not be left on nothing once the page has changed.
  createEffect(
    on(
      () => location.pathname,
      () => {
        if (document.activeElement === document.body) main.focus({ preventScroll: true });
      },
      { defer: true },
    ),
  );

  return (
    <PageChrome.Provider
      value={(options) => (
        <span class="only-mobile cluster">
          <Show when={options.search}>
            <IconButton icon={Search} label={t("shell.search")} onClick={openSearch} />
          </Show>
          <SyncLamp compact />
        </span>
      )}
    >
      <a class="skip" href="#contenu" target="_self">
        {t("shell.skip")}
      </a>
      <div class="app">
        <SideNav onSearch={openSearch} onLog={log} />
        <main class="app__main" id="contenu" tabindex="-1" ref={main}>
          <Suspense>
            <PwaPrompts otherwise={<ReminderOffer />} />
            <FollowReminders />
          </Suspense>
          <ErrorBoundary fallback={(error) => <BrokenScreen error={error} />}>
            <Suspense fallback={<ListSkeleton />}>
              {props.children}
              <FirstScreen />
            </Suspense>
          </ErrorBoundary>
        </main>
        <TabBar onLog={log} />
      </div>
      <Show when={searching()}>
        <Suspense>
          <QuickSearch onClose={() => setSearching(false)} />
        </Suspense>
      </Show>
      <Suspense>
        <LostValues />
      </Suspense>
      <SessionToasts />
    </PageChrome.Provider>
  );
}

/** « / » goes to the search of the page when it has one. */
function focusSearch(orElse: () => void): () => void {
  return () => {
    const field = document.querySelector<HTMLInputElement>("main input[type=search]");
    if (field) field.focus();
    else orElse();
  };
}

/** ⌘↵ saves the form that has the focus, from any of its fields. */
function submitForm(): void {
  document.activeElement?.closest("form")?.requestSubmit();
}

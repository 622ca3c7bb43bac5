import NotebookPen from "lucide-solid/icons/notebook-pen";
import UserPlus from "lucide-solid/icons/user-plus";
import { createSignal, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { usePeopleIndex, useRecentInteractions } from "#data/artists/index.ts";
import { afterFirstScreen } from "#data/first-screen.ts";
import { useSession } from "#data/session/index.ts";
import type { SyncStatus } from "#data/sync/status.ts";
import { useEviction } from "#data/sync/use-eviction.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { useMe } from "#data/team/index.ts";
import { hasRole } from "#domain/team/member.ts";
import { TodayBlocks } from "#features/applications/index.ts";
import { NothingReceived, useHasReceived, useSettled } from "#features/artists/index.ts";
import { TodayEvents } from "#features/calendar/index.ts";
import { KeptDrafts, useLogSheet } from "#features/logging/index.ts";
import { Bringing, DeviceNotes, isCut } from "#features/sync/index.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { LampDot } from "#ui/lamp/lamp.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Page } from "#ui/page/page.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { RecentList } from "./recent-list.tsx";
import { TaskList } from "./task-list.tsx";
import "#ui/card/card.css";
import "./today.css";

const QuietArtists = lazy(async () => {
  await afterFirstScreen();
  return import("./quiet-artists.tsx");
});

/** An appointment in progress, as the light shows it. */
interface Now {
  name: string;
  what: string;
  time: string;
  href: string | undefined;
  log: () => void;
}

/** « Aujourd’hui »: what cannot wait, and what the team did last. */
export default function TodayPage() {
  const { t, format } = useI18n();
  const session = useSession();
  const me = useMe();
  const isNewBase = useIsNewBase();
  const hasReceived = useHasReceived();
  const canWrite = () => hasRole(session.workspace()?.role ?? "reader", "adviser");
  const [scope, setScope] = createSignal<"mine" | "team">(canWrite() ? "mine" : "team");
  const [now, setNow] = createSignal<Now>();
  const firstName = () => {
    const name = me()?.display_name ?? session.workspace()?.display_name ?? "";
    return name.trim().split(/\s+/)[0] ?? "";
  };
  const today = () => capitalized(format.day(format.today(), "full").replace(/,?\s\d{4}$/, ""));

  return (
    <Page
      title={firstName() ? t("today.hello", { name: firstName() }) : t("today.helloNobody")}
      overline={today()}
      class="home"
      actions={
        <Show when={canWrite()}>
          <span class="only-desktop">
            <ButtonLink variant="secondary" icon={UserPlus} href="/artistes/nouveau">
              {t("today.newPerson")}
            </ButtonLink>
          </span>
        </Show>
      }
    >
      <WhenThisDeviceFails />
      <StateNote canWrite={canWrite()} />
      <Show when={canWrite()}>
        <Suspense>
          <KeptDrafts class="home__wide stack" />
        </Suspense>
      </Show>
      <Show when={!isNewBase()} fallback={<FirstSteps canWrite={canWrite()} hasReceived={hasReceived()} />}>
        <div class="home__wide">
          <Segmented
            auto
            label={t("today.scope")}
            value={scope()}
            options={[
              { value: "mine", label: t("today.tasksMine") },
              { value: "team", label: t("today.tasksTeam") },
            ]}
            onPick={setScope}
          />
        </div>
        <div class="stack">
          <Show when={canWrite()}>
            <LogCard now={now()} />
          </Show>
          <Suspense fallback={<ListSkeleton rows={3} avatar={false} />}>
            <TodayEvents scope={scope()} canWrite={canWrite()} onNow={setNow} />
          </Suspense>
        </div>
        <div class="stack">
          <TaskList scope={scope()} canEdit={canWrite()} />
          <Suspense>
            <TodayBlocks />
          </Suspense>
          <Suspense>
            <QuietArtists scope={scope()} />
          </Suspense>
          <RecentList />
        </div>
      </Show>
    </Page>
  );
}

/** Nothing in the base yet, and nothing on its way. */
function useIsNewBase(): () => boolean {
  const people = usePeopleIndex();
  const recent = useRecentInteractions(() => 1);
  const isSettled = useSettled();
  return () => people.ready() && people.rows().length === 0 && recent()?.length === 0 && isSettled();
}

/** The stage’s one light: the appointment in progress, else ready to log, claiming nobody. */
function LogCard(props: { now: Now | undefined }) {
  const { t } = useI18n();
  const sheet = useLogSheet();
  return (
    <section class="spot wings now-card">
      <p class="now-card__when">
        <LampDot />
        {props.now ? t("tasks.day.atThisMoment") : t("today.logWhen")}
        <Show when={props.now}>{(now) => <time>{now().time}</time>}</Show>
      </p>
      <h2 class="now-card__name">{props.now?.name ?? t("today.logTitle")}</h2>
      <p class="now-card__what">{props.now?.what ?? t("today.logText")}</p>
      <div class="btn-row now-card__actions">
        <Button
          variant="light"
          icon={NotebookPen}
          onClick={() => (props.now ? props.now.log() : sheet.open({}))}
        >
          {t("today.log")}
        </Button>
        <Show when={props.now?.href}>
          {(href) => (
            <ButtonLink variant="quiet" href={href()}>
              {t("tasks.day.openFile")}
            </ButtonLink>
          )}
        </Show>
      </div>
    </section>
  );
}

/** First run: an empty stage, and the two ways to fill it. */
function FirstSteps(props: { canWrite: boolean; hasReceived: boolean }) {
  const { t } = useI18n();
  return (
    <div class="card home__wide">
      <Show when={props.hasReceived} fallback={<NothingReceived />}>
        <EmptyState
          level={2}
          title={t("today.firstTitle")}
          text={props.canWrite ? t("today.firstText") : t("today.firstReader")}
          action={
            <Show when={props.canWrite}>
              <div class="btn-row">
                <ButtonLink variant="primary" href="/artistes/nouveau">
                  {t("today.firstNew")}
                </ButtonLink>
                <ButtonLink variant="secondary" href="/importer">
                  {t("today.firstImport")}
                </ButtonLink>
              </div>
            </Show>
          }
        />
      </Show>
    </div>
  );
}

/** No space left, or data that the browser erased. */
function WhenThisDeviceFails() {
  const status = useSyncStatus();
  const { eviction } = useEviction();
  return (
    <Show when={status().error === "storage_full" || eviction()}>
      <div class="home__wide stack">
        <Suspense>
          <DeviceNotes />
        </Suspense>
      </div>
    </Show>
  );
}

/** A first synchronisation that stands still says why instead. */
const isShownProgress = (status: SyncStatus) => !isOffline(status) && status.state !== "full";
/** What waits to be sent does not bring the network back: the two are told together. */
const isOffline = (status: SyncStatus) =>
  status.state === "offline" || (status.state === "pending" && isCut(status));

/** How far the first synchronisation is, how old the data is offline, and what was refused. */
function StateNote(props: { canWrite: boolean }) {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  const offline = () => {
    const { last_synced_at: contact } = status();
    // A reader logs nothing: nothing of theirs is to be kept.
    if (!contact) return props.canWrite ? t("today.offlineNever") : t("today.offlineReaderNever");
    const ago = format.instant(contact);
    return props.canWrite ? t("today.offline", { ago }) : t("today.offlineReader", { ago });
  };
  const link = () => (
    <a class="link" href="/synchronisation">
      {t("today.openSync")}
    </a>
  );
  return (
    <Switch>
      <Match when={isShownProgress(status()) && status().progress}>
        {(progress) => (
          <div class="home__wide home__note">
            <Bringing progress={progress()} />
          </div>
        )}
      </Match>
      <Match when={status().refused > 0}>
        <div class="home__wide">
          <Notice tone="danger" action={link()}>
            {t("today.refused", { count: status().refused })}
          </Notice>
        </div>
      </Match>
      <Match when={isOffline(status()) && status().offline_since}>
        <div class="home__wide">
          <Notice tone="offline">{offline()}</Notice>
        </div>
      </Match>
    </Switch>
  );
}

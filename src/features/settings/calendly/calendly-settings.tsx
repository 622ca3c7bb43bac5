import { useSearchParams } from "@solidjs/router";
import Plus from "lucide-solid/icons/plus";
import { createResource, createSignal, For, Match, Show, Suspense, Switch } from "solid-js";
import { type CalendlyProblem, finishCalendly, readCalendly } from "#data/calendly/index.ts";
import { useSession } from "#data/session/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Setting } from "#ui/setting/setting.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { SettingsGroup } from "../settings-group.tsx";
import { CalendlyLine } from "./calendly-line.tsx";
import { ConnectCalendlySheet } from "./connect-calendly-sheet.tsx";

/** Calendly: the accounts connected, how they are, and what to do when something is wrong. */
export function CalendlySettings() {
  const { t } = useI18n();
  const session = useSession();
  const isAdmin = () => session.workspace()?.role === "admin";
  return (
    <Show
      when={isAdmin()}
      fallback={
        <SettingsGroup title={t("calendly.title")}>
          <Setting title={t("calendly.intro")} hint={t("calendly.adminsOnly")} />
        </SettingsGroup>
      }
    >
      <Suspense
        fallback={
          <SettingsGroup title={t("calendly.title")}>
            <ListSkeleton rows={1} avatar={false} />
          </SettingsGroup>
        }
      >
        <Accounts />
      </Suspense>
    </Show>
  );
}

type Answer = Awaited<ReturnType<typeof readCalendly>>;

/** What Calendly's page wrote in the address when it sent the person back. */
type Return = { code?: string; state?: string; error?: string };

function Accounts() {
  const { t } = useI18n();
  const session = useSession();
  const toast = useToast();
  const status = useSyncStatus();
  const [search, setSearch] = useSearchParams<Return>();
  const [problem, setProblem] = createSignal<CalendlyProblem>();
  const [failed, setFailed] = createSignal<ErrorCode>();
  const [connecting, setConnecting] = createSignal(false);

  const comeBack = async () => {
    const { code, state, error } = search;
    if (!state || !(code || error)) return;
    setSearch({ code: undefined, state: undefined, error: undefined }, { replace: true });
    if (!code) return void setProblem("unauthorized");
    const finished = await finishCalendly(session, code, state);
    setFailed(finished.ok ? undefined : finished.code);
    if (!finished.ok) return;
    setProblem(finished.value.problem);
    if (finished.value.connection) toast.show({ text: t("calendly.connected") });
  };
  // Read again when the network is back, and after each change.
  const [health, { refetch }] = createResource<Answer, string>(
    () => (isCut(status()) ? "cut" : "connected"),
    async (_, before) => {
      await comeBack();
      const read = await readCalendly(session);
      return !read.ok && read.code === "offline" && before.value?.ok ? before.value : read;
    },
  );
  const known = () => {
    const read = health.latest;
    return read?.ok ? read.value : undefined;
  };
  const failure = () => {
    const read = health.latest;
    return failed() ?? (read && !read.ok && !isCut(status()) ? read.code : undefined);
  };

  return (
    <SettingsGroup
      title={t("calendly.title")}
      action={
        <Show when={known()}>
          <Button variant="secondary" size="sm" icon={Plus} onClick={() => setConnecting(true)}>
            {t("calendly.connect")}
          </Button>
        </Show>
      }
    >
      <Show when={isCut(status())}>
        <div class="setlist__notice">
          <Notice tone="offline">{t("calendly.online")}</Notice>
        </div>
      </Show>
      <Show when={problem()}>
        {(problem) => (
          <div class="setlist__notice">
            <Notice tone="danger" announce>
              {t(`calendly.problem.${problem()}`)}
            </Notice>
          </div>
        )}
      </Show>
      <Show when={failure()}>
        {(code) => (
          <div class="setlist__notice">
            <Failed code={code()} />
          </div>
        )}
      </Show>
      <Switch>
        <Match when={known()}>
          {(known) => (
            <>
              <For
                each={known().connections}
                fallback={<Setting title={t("calendly.none")} hint={t("calendly.intro")} />}
              >
                {(account) => <CalendlyLine account={account} onChange={() => void refetch()} />}
              </For>
              <Show when={known().refused > 0}>
                <Setting
                  title={t("calendly.refused", { count: known().refused })}
                  hint={t("calendly.refusedHint")}
                />
              </Show>
              <Show when={known().unreadable > 0}>
                <Setting
                  title={t("calendly.unreadable", { count: known().unreadable })}
                  hint={t("calendly.unreadableHint")}
                />
              </Show>
            </>
          )}
        </Match>
        <Match when={!isCut(status()) && !failure()}>
          <ListSkeleton rows={1} avatar={false} />
        </Match>
      </Switch>
      <Show when={connecting()}>
        <ConnectCalendlySheet
          onClose={() => setConnecting(false)}
          onConnected={() => {
            setProblem(undefined);
            void refetch();
          }}
        />
      </Show>
    </SettingsGroup>
  );
}

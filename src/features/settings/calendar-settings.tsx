import CalendarPlus from "lucide-solid/icons/calendar-plus";
import Copy from "lucide-solid/icons/copy";
import { createResource, createSignal, For, Match, Show, Switch } from "solid-js";
import {
  type CalendarFeed,
  listCalendarFeeds,
  makeCalendarFeed,
  revokeCalendarFeed,
} from "#data/calendar/index.ts";
import { useSession } from "#data/session/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { WithdrawButton } from "#ui/confirm/withdraw-button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Failed } from "#ui/notice/failed.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Setting, SwitchSetting } from "#ui/setting/setting.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { SettingsGroup } from "./settings-group.tsx";

/** One's own calendar in other programs, at a secret address. */
export function CalendarSettings() {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <SettingsGroup title={t("shell.calendar")}>
      <Setting title={t("calendar.feed.title")} hint={t("calendar.feed.hint")} wrap>
        <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
          {t("calendar.feed.open")}
        </Button>
      </Setting>
      <Show when={isOpen()}>
        <FeedSheet onClose={() => setOpen(false)} />
      </Show>
    </SettingsGroup>
  );
}

/** The addresses: made, withdrawn. Online. */
function FeedSheet(props: { onClose: () => void }) {
  const { t, locale } = useI18n();
  const session = useSession();
  const status = useSyncStatus();
  const toast = useToast();
  const [names, setNames] = createSignal(false);
  const [made, setMade] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<ErrorCode>();
  const [feeds, { refetch }] = createResource(() => listCalendarFeeds(session));
  const known = () => {
    const answer = feeds.latest;
    return answer?.ok ? answer.value : undefined;
  };
  const unread = () => {
    const answer = feeds.latest;
    return answer && !answer.ok && answer.code !== "offline" ? answer.code : undefined;
  };

  async function make() {
    setBusy(true);
    setFailed(undefined);
    const feed = await makeCalendarFeed(session, names(), locale());
    setBusy(false);
    if (!feed.ok) {
      setFailed(feed.code);
      return;
    }
    setMade(feed.url);
    void refetch();
  }
  async function copy(url: string) {
    const text = await navigator.clipboard.writeText(url).then(
      () => t("calendar.feed.copied"),
      () => t("calendar.feed.copyFailed"),
    );
    toast.show({ text });
  }

  return (
    <Sheet open title={t("calendar.feed.title")} onClose={props.onClose}>
      <p class="muted">{t("calendar.feed.text")}</p>
      <Show when={isCut(status())}>
        <Notice tone="offline" announce>
          {t("calendar.feed.offline")}
        </Notice>
      </Show>
      <Failed code={failed()} needsNetwork />
      <Show
        when={made()}
        fallback={
          <>
            <SwitchSetting
              title={t("calendar.feed.names")}
              hint={t("calendar.feed.namesHint")}
              checked={names()}
              onCheck={setNames}
            />
            <Button
              variant="primary"
              icon={CalendarPlus}
              busy={busy()}
              disabled={isCut(status())}
              onClick={() => void make()}
            >
              {t("calendar.feed.make")}
            </Button>
          </>
        }
      >
        {(url) => (
          <>
            <Notice tone="success" title={t("calendar.feed.made")} announce>
              {t("calendar.feed.madeText")}
            </Notice>
            <TextField
              readonly
              label={t("calendar.feed.address")}
              value={url()}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button variant="primary" icon={Copy} onClick={() => void copy(url())}>
              {t("calendar.feed.copy")}
            </Button>
          </>
        )}
      </Show>
      <section aria-label={t("calendar.feed.active")}>
        <h3 class="field__label">{t("calendar.feed.active")}</h3>
        <Switch fallback={<p class="muted small">{t("calendar.feed.reading")}</p>}>
          <Match when={unread()}>{(code) => <Failed code={code()} />}</Match>
          <Match when={isCut(status()) && !known()}>
            <p class="muted small">{t("calendar.feed.offline")}</p>
          </Match>
          <Match when={known()}>
            {(found) => (
              <ul>
                <For each={found()} fallback={<li class="muted small">{t("calendar.feed.none")}</li>}>
                  {(feed) => <FeedLine feed={feed} onRevoked={() => void refetch()} />}
                </For>
              </ul>
            )}
          </Match>
        </Switch>
      </section>
    </Sheet>
  );
}

function FeedLine(props: { feed: CalendarFeed; onRevoked: () => void }) {
  const { t, format } = useI18n();
  const session = useSession();
  const day = () => format.day(props.feed.created_at, "long");
  const facts = () =>
    [
      t(`calendar.feed.${props.feed.names ? "withNames" : "withInitials"}`),
      props.feed.last_used_at
        ? t("calendar.feed.used", { instant: format.instant(props.feed.last_used_at) })
        : t("calendar.feed.neverUsed"),
    ].join(" · ");

  return (
    <li>
      <Setting title={t("calendar.feed.createdOn", { day: day() })} hint={facts()}>
        <WithdrawButton
          label={t("calendar.feed.revoke")}
          called={t("calendar.feed.revokeOne", { day: day() })}
          title={t("calendar.feed.revokeTitle")}
          text={t("calendar.feed.revokeText")}
          action={t("calendar.feed.revokeAction")}
          said={t("calendar.feed.revoked")}
          withdraw={() => revokeCalendarFeed(session, props.feed.id)}
          onDone={props.onRevoked}
        />
      </Setting>
    </li>
  );
}

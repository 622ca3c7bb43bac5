import { createSignal, Match, Show, Switch } from "solid-js";
import { type HistoryHere, useHistoryActions, useHistoryHere } from "#data/sync/first-sync/use-history.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import { isCut } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Progress } from "#ui/progress/progress.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { Setting } from "#ui/setting/setting.tsx";

/** Older than this by a month, the recent part is not called « 24 derniers mois ». */
const longestRecent = 760 * 86_400_000;

/** How much of the past this device holds; asked only where it matters: a large workspace, or a device without space. */
export function HistorySetting() {
  const here = useHistoryHere();
  const status = useSyncStatus();
  const matters = (known: HistoryHere) =>
    known.window.is_large || known.window.choice !== undefined || status().error === "storage_full";
  return (
    <Show when={here()}>{(known) => <Show when={matters(known())}>{<Choice here={known()} />}</Show>}</Show>
  );
}

function Choice(props: { here: HistoryHere }) {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  const { choose } = useHistoryActions();
  const [picked, setPicked] = createSignal<"all" | "recent">();
  const window = () => props.here.window;
  const recentLabel = () => {
    const since = window().since;
    return since && Date.now() - Date.parse(since) > longestRecent
      ? t("device.history.recentSince", { day: format.day(since, "long") })
      : t("device.history.recent");
  };
  const part = () => {
    const { done, total } = window().progress ?? { done: 0, total: 0 };
    return total > 0 ? done / total : 0;
  };
  const wholeHint = () =>
    window().rows === undefined
      ? t("device.history.hintWhole")
      : t("device.history.hintAll", { count: window().rows ?? 0 });

  async function pick(choice: "all" | "recent") {
    setPicked(choice);
    await choose(choice);
    setPicked(undefined);
  }

  return (
    <>
      <Setting
        wrap
        title={t("device.history.title")}
        hint={
          <Switch
            fallback={
              props.here.since &&
              t("device.history.hintRecent", { day: format.day(props.here.since, "long") })
            }
          >
            <Match when={window().is_thinning}>{t("device.history.thinning")}</Match>
            <Match when={props.here.isWhole}>{wholeHint()}</Match>
            <Match when={props.here.isArriving && isCut(status())}>{t("device.history.waiting")}</Match>
            <Match when={props.here.isArriving}>{t("device.history.arriving")}</Match>
          </Switch>
        }
      >
        <Segmented
          auto
          label={t("device.history.title")}
          value={picked() ?? (props.here.keepsAll ? "all" : "recent")}
          options={[
            { value: "recent", label: recentLabel() },
            { value: "all", label: t("device.history.all") },
          ]}
          onPick={(choice) => void pick(choice)}
        />
      </Setting>
      <Show when={window().progress}>
        {(progress) => (
          <div class="setlist__progress">
            <Progress label={t("device.history.arriving")} value={part()} />
            <p class="muted xs">{t("device.rows", progress())}</p>
          </div>
        )}
      </Show>
    </>
  );
}

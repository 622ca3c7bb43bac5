import CloudDownload from "lucide-solid/icons/cloud-download";
import { createSignal, Match, Show, Switch } from "solid-js";
import { useAliases } from "#data/artists/index.ts";
import { useHistoryActions, usePersonHistoryHere } from "#data/sync/first-sync/use-history.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { ErrorCode } from "#domain/errors.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { isCut } from "./is-cut.ts";
import "./older-history.css";

/** The end of a person's timeline: what this device does not hold, and how to have it. Nothing when it holds all. */
export default function OlderHistory(props: { personId: string; name: string; isEmpty: boolean }) {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  const aliases = useAliases(() => props.personId);
  const here = usePersonHistoryHere(aliases);
  const { keepWhole, loadOlder } = useHistoryActions();
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<ErrorCode>();
  const day = () => format.day(here()?.since ?? "", "long");
  const arriving = () =>
    here()?.since && !props.isEmpty
      ? t("device.older.arrivingBefore", { day: day() })
      : t("device.older.arriving", { name: props.name });

  async function load() {
    setBusy(true);
    const answer = await loadOlder(aliases());
    setFailure(answer.ok ? undefined : answer.code);
    setBusy(false);
  }

  return (
    <Show when={here()?.isWhole === false}>
      <div class="older">
        <p class="older__words" role="status">
          <Icon of={CloudDownload} size="sm" />
          <Switch fallback={t("device.older.before", { day: day() })}>
            <Match when={here()?.isArriving && isCut(status())}>{t("device.older.waiting")}</Match>
            <Match when={here()?.isArriving}>{arriving()}</Match>
          </Switch>
        </p>
        <Show when={here()?.since && !isCut(status()) && !here()?.isArriving}>
          <div class="btn-row">
            <Button variant="secondary" size="sm" busy={isBusy()} onClick={() => void load()}>
              {t("device.older.load")}
            </Button>
            <Button variant="quiet" size="sm" onClick={() => void keepWhole(aliases())}>
              {t("device.older.keep")}
            </Button>
            <a class="link small" href="/reglages">
              {t("device.older.settings")}
            </a>
          </div>
        </Show>
        <Show when={failure()}>{(code) => <p class="field__error">{t(`errors.${code()}`)}</p>}</Show>
      </div>
    </Show>
  );
}

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

/**
 * The end of a person's timeline: what this device does not hold, how to read it or have it; what was read and is not
 * kept. Nothing when it holds all.
 */
export default function OlderHistory(props: { personId: string; name: string; isEmpty: boolean }) {
  const { t, format } = useI18n();
  const status = useSyncStatus();
  const aliases = useAliases(() => props.personId);
  const here = usePersonHistoryHere(aliases);
  const { keepWhole, loadOlder } = useHistoryActions();
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<ErrorCode>();
  const [words, setWords] = createSignal<HTMLElement>();
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
    // The button goes with the last page: the focus must not be left on nothing.
    queueMicrotask(() => document.activeElement === document.body && words()?.focus());
  }

  return (
    <Show when={here()?.isWhole === false || here()?.keptSince}>
      <div class="older" ref={setWords} tabindex="-1">
        <Show when={here()?.isWhole === false}>
          <p class="older__words" role="status">
            <Icon of={CloudDownload} size="sm" />
            <Switch fallback={t("device.older.before", { day: day() })}>
              <Match when={here()?.isArriving && isCut(status())}>{t("device.older.waiting")}</Match>
              <Match when={here()?.isArriving}>{arriving()}</Match>
              <Match when={isCut(status())}>{t("device.older.cut", { day: day() })}</Match>
            </Switch>
          </p>
        </Show>
        <Show when={here()?.keptSince}>
          {(since) => (
            <p class="muted small">{t("device.older.notKept", { day: format.day(since(), "long") })}</p>
          )}
        </Show>
        <Show when={failure()}>
          {(code) => (
            <p class="field__error" role="alert">
              {t(`errors.${code()}`)}
            </p>
          )}
        </Show>
        <Show when={!isCut(status()) && !here()?.isArriving}>
          <div class="btn-row">
            <Show when={here()?.isWhole === false}>
              <Button variant="secondary" size="sm" busy={isBusy()} onClick={() => void load()}>
                {failure() ? t("device.older.retry") : t("device.older.load")}
              </Button>
            </Show>
            <Button variant="quiet" size="sm" onClick={() => void keepWhole(aliases())}>
              {t("device.older.keep")}
            </Button>
            <a class="link small" href="/reglages">
              {t("device.older.settings")}
            </a>
          </div>
        </Show>
      </div>
    </Show>
  );
}

import { Match, Switch } from "solid-js";
import { useHistoryHere } from "#data/sync/first-sync/use-history.ts";
import { useI18n } from "#i18n/index.ts";

/** What the search does not look in: what is not on this device, and what is not read yet. */
export function SearchNote(props: { progress: number | undefined }) {
  const { t, format } = useI18n();
  const history = useHistoryHere();
  return (
    <Switch>
      <Match when={props.progress !== undefined}>
        <p class="cmd__note">{t("search.preparing", { part: format.percent(props.progress ?? 0) })}</p>
      </Match>
      <Match when={history() && !history()!.isWhole}>
        <p class="cmd__note">
          {history()!.since && !history()!.isArriving
            ? t("search.partial", { day: format.day(history()!.since!, "long") })
            : t("search.arriving")}
        </p>
      </Match>
    </Switch>
  );
}

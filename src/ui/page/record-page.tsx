import { type Accessor, type JSX, Match, Switch } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { ListSkeleton } from "../skeleton/skeleton.tsx";
import { SubBar } from "./page.tsx";

/** The page of one record: once it is here, while it is looked for, and when this device does not have it. */
export function RecordPage<T>(props: {
  /** `null` when it is not here; undefined until that is known. */
  record: T | null | undefined;
  back: { href: string; label: string };
  missingTitle: string;
  missing: JSX.Element;
  children: (record: Accessor<T>) => JSX.Element;
}) {
  const { t } = useI18n();
  return (
    <Switch>
      <Match when={props.record}>{(found) => props.children(found as Accessor<T>)}</Match>
      <Match when={props.record === null}>
        <SubBar back={props.back} current={props.missingTitle} />
        {props.missing}
      </Match>
      <Match when={props.record === undefined}>
        <SubBar back={props.back} current={t("shell.loading")} />
        <div class="page">
          <ListSkeleton rows={6} />
        </div>
      </Match>
    </Switch>
  );
}

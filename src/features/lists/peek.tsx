import ArrowUpRight from "lucide-solid/icons/arrow-up-right";
import { type Accessor, type JSX, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { useSingleKeys } from "#ui/shortcuts/shortcuts.ts";

/** A glance, beside a list, at what is chosen in it; how to choose when nothing is. */
export function Peek<T>(props: {
  id: string | undefined;
  /** What is chosen, once it is read. */
  of: T | null | undefined;
  label: string;
  empty: string;
  /** Which keys go through the list. */
  keys: string;
  children: (found: Accessor<NonNullable<T>>) => JSX.Element;
}) {
  const keys = useSingleKeys();
  return (
    <aside class="split__detail peek" aria-label={props.label}>
      <Show
        when={props.id ? props.of : undefined}
        fallback={
          <Show when={!props.id}>
            <div class="peek__none">
              <p>{props.empty}</p>
              <Show when={keys.areOn()}>
                <p class="small">{props.keys}</p>
              </Show>
            </div>
          </Show>
        }
      >
        {props.children}
      </Show>
    </aside>
  );
}

/** Its head: a mark, the name that leads to the file, and what it is under it. */
export function PeekHead(props: {
  mark: JSX.Element;
  name: string;
  href: string;
  what: JSX.Element;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  return (
    <div class="peek__head">
      <div class="peek__id">
        {props.mark}
        <div class="grow">
          <h2 class="peek__name">
            <a href={props.href}>{props.name}</a>
          </h2>
          {props.what}
        </div>
        <ButtonLink variant="secondary" href={props.href}>
          {t("artists.openFile")}
          <Icon of={ArrowUpRight} />
        </ButtonLink>
      </div>
      {props.children}
    </div>
  );
}

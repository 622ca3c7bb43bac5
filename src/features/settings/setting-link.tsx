import ChevronRight from "lucide-solid/icons/chevron-right";
import { Show } from "solid-js";
import { Icon } from "#ui/icon/icon.tsx";

/** A line of settings that leads to a page of its own. */
export function SettingLink(props: { href: string; title: string; hint?: string }) {
  return (
    <div class="setting setting--link">
      <div class="setting__body">
        <a class="setting__title setting__link" href={props.href}>
          {props.title}
        </a>
        <Show when={props.hint}>
          <p class="setting__hint">{props.hint}</p>
        </Show>
      </div>
      <Icon of={ChevronRight} />
    </div>
  );
}

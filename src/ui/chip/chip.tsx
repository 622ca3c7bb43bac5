import { type JSX, Show, splitProps } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Icon, type IconGlyph } from "../icon/icon.tsx";
import "./chip.css";

/** Round: it is pressed. `pressed` makes it a filter that says whether it is on. */
export function Chip(
  props: {
    pressed?: boolean;
    icon?: IconGlyph;
    count?: number;
  } & JSX.ButtonHTMLAttributes<HTMLButtonElement>,
) {
  const { format } = useI18n();
  const [own, rest] = splitProps(props, ["pressed", "icon", "count", "children"]);
  return (
    <button type="button" {...rest} class="chip" aria-pressed={own.pressed}>
      <Show when={own.icon}>{(icon) => <Icon of={icon()} size="sm" />}</Show>
      {own.children}
      <Show when={own.count !== undefined}>
        <span class="chip__count">{format.number(own.count ?? 0)}</span>
      </Show>
    </button>
  );
}

import { type JSX, Show } from "solid-js";
import { Icon, type IconGlyph } from "../icon/icon.tsx";
import "./tag.css";

/** Square, a bit of tape: it is read, never pressed. Colour always comes with words. */
export function Tag(props: {
  tone?: "brand" | "light" | "danger" | "success" | "info" | "outline";
  icon?: IconGlyph;
  children: JSX.Element;
}) {
  return (
    <span class={`tag${props.tone ? ` tag--${props.tone}` : ""}`}>
      <Show when={props.icon}>{(icon) => <Icon of={icon()} />}</Show>
      {props.children}
    </span>
  );
}

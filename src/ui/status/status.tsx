import { type JSX, Show } from "solid-js";
import { Icon, type IconGlyph } from "../icon/icon.tsx";
import "./status.css";

/** A state in words with its icon and colour. */
export function Status(props: {
  tone?: "progress" | "sent" | "success" | "danger" | "muted";
  icon?: IconGlyph;
  children: JSX.Element;
}) {
  return (
    <span class="status" data-tone={props.tone}>
      <Show when={props.icon}>{(icon) => <Icon of={icon()} />}</Show>
      {props.children}
    </span>
  );
}

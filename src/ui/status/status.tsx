import type { JSX } from "solid-js";
import { Icon, type IconGlyph } from "../icon/icon.tsx";
import "./status.css";

export type StatusTone = "progress" | "sent" | "success" | "muted";

/** How far something is: an icon, words and a colour. */
export function Status(props: { icon: IconGlyph; tone?: StatusTone | undefined; children: JSX.Element }) {
  return (
    <span class="status" data-tone={props.tone}>
      <Icon of={props.icon} />
      {props.children}
    </span>
  );
}

import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleCheck from "lucide-solid/icons/circle-check";
import CloudOff from "lucide-solid/icons/cloud-off";
import Info from "lucide-solid/icons/info";
import { type JSX, Show } from "solid-js";
import { Icon, type IconGlyph } from "../icon/icon.tsx";
import "./notice.css";

/** What a notice is about; the icon and the words say it too. */
export type NoticeTone = "light" | "danger" | "success" | "info" | "offline";

const icons: Record<NoticeTone, IconGlyph> = {
  light: Info,
  danger: CircleAlert,
  success: CircleCheck,
  info: Info,
  offline: CloudOff,
};

/** What happened, what is safe, what to do. `announce` reads it aloud when it appears. */
export function Notice(props: {
  tone: NoticeTone;
  title?: string;
  icon?: IconGlyph;
  action?: JSX.Element;
  announce?: boolean;
  children: JSX.Element;
}) {
  return (
    <div class={`banner banner--${props.tone}`} role={props.announce ? "alert" : undefined}>
      <Icon of={props.icon ?? icons[props.tone]} />
      <div class="banner__body">
        <Show when={props.title}>
          <b>{props.title}</b>
        </Show>
        {props.children}
      </div>
      {props.action}
    </div>
  );
}

/** A failure with its sentence and a way on. */
export function ErrorState(props: { title: string; text: string; action?: JSX.Element }) {
  return (
    <Notice tone="danger" title={props.title} action={props.action} announce>
      {props.text}
    </Notice>
  );
}

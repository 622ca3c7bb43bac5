import { type JSX, Show, splitProps } from "solid-js";
import "./lamp.css";

/** « La servante », the lamp left lit on an empty stage: its shape says how the synchronisation goes. */
export type LampState = "ok" | "syncing" | "offline" | "pending" | "refused";

/** The lamp as a link to the synchronisation. `children` is shown; `label` is said and not shown. */
export function Lamp(
  props: { state: LampState; label?: string; chip?: boolean } & JSX.AnchorHTMLAttributes<HTMLAnchorElement>,
) {
  const [own, rest] = splitProps(props, ["state", "label", "chip", "children"]);
  return (
    <a {...rest} class="lamp" classList={{ "lamp--chip": own.chip }} data-state={own.state}>
      <span class="lamp__dot" />
      {own.children}
      <Show when={own.label}>
        <span class="visually-hidden">{own.label}</span>
      </Show>
    </a>
  );
}

/** The dot alone, to light a line of text. */
export function LampDot(props: { state?: LampState }) {
  return (
    <span class="lamp-mark" data-state={props.state ?? "ok"}>
      <span class="lamp__dot" />
    </span>
  );
}

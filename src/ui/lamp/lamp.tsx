import { type JSX, splitProps } from "solid-js";
import "./lamp.css";

/** « La servante », the lamp left lit on an empty stage: its shape says how the synchronisation goes. */
export type LampState = "ok" | "syncing" | "offline" | "pending" | "refused";

/** The lamp as a link to the synchronisation. `children` is shown; `label` is said instead, and begins with it. */
export function Lamp(
  props: { state: LampState; label?: string; chip?: boolean } & JSX.AnchorHTMLAttributes<HTMLAnchorElement>,
) {
  const [own, rest] = splitProps(props, ["state", "label", "chip", "children", "href"]);
  return (
    <a
      {...rest}
      href={own.href}
      aria-label={own.label}
      class="lamp"
      classList={{ "lamp--chip": own.chip }}
      data-state={own.state}
    >
      <span class="lamp__dot" />
      {own.children}
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

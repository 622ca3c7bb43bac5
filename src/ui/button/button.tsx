import { type JSX, Show, splitProps } from "solid-js";
import { Icon, type IconGlyph } from "../icon/icon.tsx";
import "./button.css";

/** `light` is reserved for « Consigner »; one filled button per zone. */
export type ButtonVariant =
  | "primary"
  | "light"
  | "secondary"
  | "quiet"
  | "ghost"
  | "brand"
  | "danger"
  | "danger-fill";

interface Look {
  variant?: ButtonVariant;
  size?: "sm" | "lg";
  icon?: IconGlyph;
  /** Full width of its container. */
  block?: boolean;
  class?: string;
}

const look = ["variant", "size", "icon", "block", "class", "children"] as const;

function classesOf(props: Look, extra = ""): string {
  return [
    "btn",
    props.variant && `btn--${props.variant}`,
    props.size && `btn--${props.size}`,
    props.block && "btn--block",
    extra,
    props.class,
  ]
    .filter(Boolean)
    .join(" ");
}

/** A button; says what it does with a verb. While `busy` it cannot be pressed again. */
export function Button(props: Look & { busy?: boolean } & JSX.ButtonHTMLAttributes<HTMLButtonElement>) {
  const [own, rest] = splitProps(props, [...look, "busy", "disabled"]);
  return (
    <button
      type="button"
      {...rest}
      class={classesOf(own)}
      disabled={own.disabled || own.busy}
      aria-busy={own.busy ? "true" : undefined}
    >
      <Show when={own.icon}>{(icon) => <Icon of={icon()} />}</Show>
      {own.children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink(props: Look & JSX.AnchorHTMLAttributes<HTMLAnchorElement>) {
  const [own, rest] = splitProps(props, look);
  return (
    <a {...rest} class={classesOf(own)}>
      <Show when={own.icon}>{(icon) => <Icon of={icon()} />}</Show>
      {own.children}
    </a>
  );
}

/** A button that is only an icon; the label is its accessible name. */
export function IconButton(
  props: Omit<Look, "icon" | "block"> & { icon: IconGlyph; label: string } & Omit<
      JSX.ButtonHTMLAttributes<HTMLButtonElement>,
      "aria-label"
    >,
) {
  const [own, rest] = splitProps(props, ["variant", "size", "icon", "label", "class"]);
  return (
    <button
      type="button"
      {...rest}
      class={classesOf({ variant: own.variant ?? "ghost", size: own.size, class: own.class }, "btn--icon")}
      aria-label={own.label}
    >
      <Icon of={own.icon} size={own.size === "sm" ? "sm" : undefined} />
    </button>
  );
}

/** A link that is only an icon; the label is its accessible name. */
export function IconLink(
  props: Omit<Look, "icon" | "block"> & { icon: IconGlyph; label: string } & Omit<
      JSX.AnchorHTMLAttributes<HTMLAnchorElement>,
      "aria-label"
    >,
) {
  const [own, rest] = splitProps(props, ["variant", "size", "icon", "label", "class", "href"]);
  return (
    <a
      {...rest}
      href={own.href}
      class={classesOf({ variant: own.variant ?? "ghost", size: own.size, class: own.class }, "btn--icon")}
      aria-label={own.label}
    >
      <Icon of={own.icon} size={own.size === "sm" ? "sm" : undefined} />
    </a>
  );
}

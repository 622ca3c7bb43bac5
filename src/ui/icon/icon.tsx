import type { LucideIcon } from "lucide-solid";
import { Dynamic } from "solid-js/web";
import "./icon.css";

/** Any icon of lucide-solid, imported one by one: `import House from "lucide-solid/icons/house"`. */
export type IconGlyph = LucideIcon;

/** Draws an icon at the design's sizes and strokes; beside a word it is silent, alone it needs a label. */
export function Icon(props: { of: IconGlyph; size?: "sm" | "lg"; label?: string; class?: string }) {
  const classes = () =>
    `icon${props.size ? ` icon--${props.size}` : ""}${props.class ? ` ${props.class}` : ""}`;
  return (
    <Dynamic
      component={props.of}
      class={classes()}
      aria-hidden={props.label ? undefined : "true"}
      aria-label={props.label}
      role={props.label ? "img" : undefined}
    />
  );
}

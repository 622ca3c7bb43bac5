import { type JSX, splitProps } from "solid-js";
import "./switch.css";

/** On or off, at once. Its words are a label beside it, or `aria-label`. */
export function Switch(
  props: { checked: boolean; onCheck: (checked: boolean) => void } & Omit<
    JSX.InputHTMLAttributes<HTMLInputElement>,
    "checked" | "type" | "role"
  >,
) {
  const [own, rest] = splitProps(props, ["checked", "onCheck"]);
  return (
    <input
      {...rest}
      class="switch"
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: the native checkbox says whether it is checked
      role="switch"
      checked={own.checked}
      onChange={(event) => own.onCheck(event.currentTarget.checked)}
    />
  );
}

import { type JSX, splitProps } from "solid-js";
import "./tick.css";

/** The round check of a task's row: 44 px to the thumb, named by its label. */
export function Tick(
  props: { checked: boolean; onCheck: (checked: boolean) => void; label: string } & Omit<
    JSX.InputHTMLAttributes<HTMLInputElement>,
    "checked" | "type" | "onChange"
  >,
) {
  const [own, rest] = splitProps(props, ["checked", "onCheck", "label"]);
  return (
    <label class="tick">
      <input
        {...rest}
        class="check__input"
        type="checkbox"
        aria-label={own.label}
        checked={own.checked}
        onChange={(event) => own.onCheck(event.currentTarget.checked)}
      />
    </label>
  );
}

import { type JSX, Show, splitProps } from "solid-js";
import "./checkbox.css";

interface Checked {
  checked: boolean;
  onCheck: (checked: boolean) => void;
}

type Native = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "checked" | "type" | "onChange">;

/** A box to check, with its words and a hint under them. */
export function Checkbox(props: Checked & Native & { label: string; hint?: string }) {
  const [own, rest] = splitProps(props, ["checked", "onCheck", "label", "hint"]);
  return (
    <label class="check">
      <input
        {...rest}
        class="check__input"
        type="checkbox"
        checked={own.checked}
        onChange={(event) => own.onCheck(event.currentTarget.checked)}
      />
      <span>{own.label}</span>
      <Show when={own.hint}>
        <span class="check__hint">{own.hint}</span>
      </Show>
    </label>
  );
}

/** The round check of a task's row: 44 px to the thumb, named by its label. */
export function Tick(props: Checked & Native & { label: string }) {
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

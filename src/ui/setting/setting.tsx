import { createUniqueId, type JSX, Show } from "solid-js";
import { Switch } from "../switch/switch.tsx";
import "./setting.css";

/** One line of settings: words at the start, a control or a fact at the end. */
export function Setting(props: {
  title: JSX.Element;
  hint?: JSX.Element;
  wrap?: boolean;
  children?: JSX.Element;
}) {
  return (
    <div class="setting" classList={{ "setting--wrap": props.wrap }}>
      <div class="setting__body">
        <p class="setting__title">{props.title}</p>
        <Show when={props.hint}>
          <p class="setting__hint">{props.hint}</p>
        </Show>
      </div>
      {props.children}
    </div>
  );
}

/** A line of settings that is switched on or off; the whole line is the target. */
export function SwitchSetting(props: {
  title: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onCheck: (checked: boolean) => void;
}) {
  const id = createUniqueId();
  return (
    <label class="setting" for={id}>
      <span class="setting__body">
        <span class="setting__title">{props.title}</span>
        <Show when={props.hint}>
          <span class="setting__hint">{props.hint}</span>
        </Show>
      </span>
      <Switch id={id} checked={props.checked} disabled={props.disabled} onCheck={props.onCheck} />
    </label>
  );
}

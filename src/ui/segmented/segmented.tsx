import { createUniqueId, For, Show } from "solid-js";
import { Icon, type IconGlyph } from "../icon/icon.tsx";
import "./segmented.css";

/** A choice among two to four, all in sight: a radio group, arrows move. */
export function Segmented<V extends string>(props: {
  label: string;
  value: V;
  options: readonly { value: V; label: string; icon?: IconGlyph }[];
  onPick: (value: V) => void;
  /** As wide as its words rather than its container. */
  auto?: boolean;
}) {
  const name = createUniqueId();
  return (
    <div
      class="segmented"
      classList={{ "segmented--auto": props.auto }}
      role="radiogroup"
      aria-label={props.label}
    >
      <For each={props.options}>
        {(option) => (
          <label class="segmented__item">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onPick(option.value)}
            />
            <Show when={option.icon}>{(icon) => <Icon of={icon()} size="sm" />}</Show>
            {option.label}
          </label>
        )}
      </For>
    </div>
  );
}

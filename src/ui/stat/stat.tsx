import { For } from "solid-js";
import "./stat.css";

/** A few key figures side by side, each with what it counts. */
export function Stats(props: { of: readonly { label: string; value: string }[] }) {
  return (
    <dl class="stats">
      <For each={props.of}>
        {(figure) => (
          <div class="stat">
            <dt class="stat__label">{figure.label}</dt>
            <dd class="stat__value">{figure.value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

import { type JSX, Show } from "solid-js";
import "./empty-state.css";

/** A pool of light and a spike mark: one sentence, one action, no apology. */
export function EmptyState(props: { title: string; text?: string; action?: JSX.Element; level?: 2 | 3 }) {
  return (
    <div class="empty">
      <PoolOfLight />
      <Show when={props.level === 2} fallback={<h3>{props.title}</h3>}>
        <h2>{props.title}</h2>
      </Show>
      <Show when={props.text}>
        <p>{props.text}</p>
      </Show>
      {props.action}
    </div>
  );
}

function PoolOfLight() {
  return (
    <svg class="empty__art" viewBox="0 0 160 104" aria-hidden="true">
      <path d="M86 0h8l38 84H44Z" fill="var(--light)" opacity=".13" />
      <ellipse cx="88" cy="84" rx="46" ry="13" fill="var(--light)" opacity=".32" />
      <ellipse cx="88" cy="84" rx="34" ry="9" fill="var(--light)" opacity=".35" />
      <g fill="var(--brand-fill)">
        <rect x="74" y="81.6" width="28" height="4.4" rx="1" transform="rotate(16 88 84)" />
        <rect x="74" y="81.6" width="28" height="4.4" rx="1" transform="rotate(-16 88 84)" />
      </g>
      <path
        d="M8 97h144"
        stroke="var(--line-strong)"
        stroke-width="1.5"
        stroke-linecap="round"
        opacity=".5"
      />
    </svg>
  );
}

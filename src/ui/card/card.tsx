import { createUniqueId, type JSX, Show } from "solid-js";
import "./card.css";

/** A sheet of paper on the stage; with a title it is a region. `flush` drops the padding of a list or table. */
export function Card(props: {
  title?: string;
  action?: JSX.Element;
  foot?: JSX.Element;
  flush?: boolean;
  class?: string;
  children: JSX.Element;
}) {
  const id = createUniqueId();
  return (
    <section
      class={`card${props.class ? ` ${props.class}` : ""}`}
      aria-labelledby={props.title ? id : undefined}
    >
      <Show when={props.title}>
        <div class="card__head">
          <h2 id={id}>{props.title}</h2>
          {props.action}
        </div>
      </Show>
      <Show when={!props.flush} fallback={props.children}>
        <div class="card__body" classList={{ "card__body--flush": Boolean(props.title) }}>
          {props.children}
        </div>
      </Show>
      <Show when={props.foot}>
        <div class="card__foot">{props.foot}</div>
      </Show>
    </section>
  );
}

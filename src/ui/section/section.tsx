import { createUniqueId, type JSX, Show } from "solid-js";
import "./section.css";

/** A titled part of a page: « Aujourd’hui 5 rendez-vous », with a link or an action at its end. */
export function Section(props: {
  title: string;
  note?: string;
  action?: JSX.Element;
  children: JSX.Element;
}) {
  const id = createUniqueId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section__head">
        <h2 id={id}>
          {props.title}
          <Show when={props.note}>
            {" "}
            <small>{props.note}</small>
          </Show>
        </h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}

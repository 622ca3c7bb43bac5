import { createUniqueId, type JSX } from "solid-js";

/** A titled card of settings. */
export function SettingsGroup(props: { title: string; action?: JSX.Element; children: JSX.Element }) {
  const id = createUniqueId();
  return (
    <section class="setgrp" aria-labelledby={id}>
      <div class="setgrp__head">
        <h2 id={id}>{props.title}</h2>
        {props.action}
      </div>
      <div class="card setlist">{props.children}</div>
    </section>
  );
}

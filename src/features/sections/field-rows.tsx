import { For, type JSX, Show } from "solid-js";

/** The fields of a section, in the order they are read. Pairs stand side by side where there is room. */
export function FieldRows<F extends string>(props: {
  rows: readonly (F | readonly F[])[];
  field: (name: F) => JSX.Element;
}) {
  return (
    <For each={props.rows}>
      {(row) => (
        <Show when={typeof row !== "string" && row} fallback={props.field(row as F)}>
          {(pair) => (
            <div class="section-form__pair">
              <For each={pair()}>{(name) => props.field(name)}</For>
            </div>
          )}
        </Show>
      )}
    </For>
  );
}

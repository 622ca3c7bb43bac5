import { For } from "solid-js";

/** An address that breaks where one reads a pause: before « @ », after a slash or a point. Copied, it is as it was. */
export function Breakable(props: { text: string }) {
  return (
    <For each={props.text.match(/@?[^@/.]+[/.]*|[@/.]+/g) ?? []}>
      {(piece, at) => (
        <>
          {at() > 0 && <wbr />}
          {piece}
        </>
      )}
    </For>
  );
}

import { type JSX, Show } from "solid-js";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { NothingReceived } from "./nothing-received.tsx";
import { useHasReceived, useSettled } from "./settled.ts";

/** What says that there is none, once that is known: while a first synchronisation runs, some are on their way. */
export function OnceReceived(props: { rows: number; children: JSX.Element }) {
  const isSettled = useSettled();
  const hasReceived = useHasReceived();
  return (
    <Show when={isSettled()} fallback={<ListSkeleton rows={props.rows} />}>
      <Show when={hasReceived()} fallback={<NothingReceived />}>
        {props.children}
      </Show>
    </Show>
  );
}

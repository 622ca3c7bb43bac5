import { type Accessor, For, type JSX, Show } from "solid-js";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";

/** Things of the team that are set, one a line. */
export function SetList<T>(props: {
  label: string;
  /** By id; undefined until known. */
  each: ReadonlyMap<string, T> | undefined;
  empty: { title: string; text: string };
  children: (item: Accessor<T>) => JSX.Element;
}) {
  return (
    <div class="card setlist">
      <Show when={props.each} fallback={<ListSkeleton rows={3} avatar={false} />}>
        {(known) => (
          <Show when={known().size > 0} fallback={<EmptyState level={2} {...props.empty} />}>
            <ul class="team" aria-label={props.label}>
              <For each={[...known().keys()]}>
                {(id) => <Show when={known().get(id)}>{(item) => props.children(item as Accessor<T>)}</Show>}
              </For>
            </ul>
          </Show>
        )}
      </Show>
    </div>
  );
}

import { createMemo, For, type JSX, Show } from "solid-js";
import type { Condition } from "#domain/lists/condition.ts";
import { Chip } from "#ui/chip/chip.tsx";
import { toggleValue } from "./facets.ts";
import type { Listing, ListRow } from "./listing.ts";

/** Whether a condition is one that the kinds in sight show as pressed. */
export const isKindFilter = ({ field, operator }: Condition): boolean =>
  field === "kind" && operator === "one_of";

/** The kinds one press away, each with how many rows it would show; those that would show none are left out. */
export function KindFilters<Row extends ListRow>(props: {
  listing: Listing<Row>;
  label: string;
  kinds: readonly string[];
  kindOf: (row: Row) => string | undefined;
  labelOf: (kind: string) => string;
  children?: JSX.Element;
}) {
  const conditions = () => props.listing.state().conditions;
  const picked = () => conditions().find(isKindFilter)?.values ?? [];
  const counts = createMemo(() => {
    const found = new Map<string, number>();
    for (const row of props.listing.rows()) {
      const kind = props.kindOf(row);
      if (kind) found.set(kind, (found.get(kind) ?? 0) + 1);
    }
    return found;
  });
  const kinds = () => props.kinds.filter((kind) => counts().has(kind) || picked().includes(kind));
  return (
    <Show when={kinds().length > 0}>
      <fieldset class="scroller" aria-label={props.label}>
        <For each={kinds()}>
          {(kind) => (
            <Chip
              pressed={picked().includes(kind)}
              count={counts().get(kind) ?? 0}
              onClick={() => props.listing.setConditions(toggleValue(conditions(), "kind", kind))}
            >
              {props.labelOf(kind)}
            </Chip>
          )}
        </For>
        {props.children}
      </fieldset>
    </Show>
  );
}

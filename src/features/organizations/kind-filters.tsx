import { createMemo, For, Show } from "solid-js";
import type { Condition } from "#domain/lists/condition.ts";
import { organizationKinds } from "#domain/network/organization.ts";
import type { OrganizationRow } from "#domain/network/organization-row.ts";
import { type Listing, toggleValue } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Chip } from "#ui/chip/chip.tsx";

/** Whether a condition is one that the kinds in sight show as pressed. */
export const isKindFilter = ({ field, operator }: Condition): boolean =>
  field === "kind" && operator === "one_of";

/** The kinds one press away, each with how many organisations it would show; those that would show none are left out. */
export function KindFilters(props: { listing: Listing<OrganizationRow> }) {
  const { t } = useI18n();
  const conditions = () => props.listing.state().conditions;
  const picked = () => conditions().find(isKindFilter)?.values ?? [];
  const counts = createMemo(() => {
    const found = new Map<string, number>();
    for (const { kind } of props.listing.rows()) if (kind) found.set(kind, (found.get(kind) ?? 0) + 1);
    return found;
  });
  const kinds = () => organizationKinds.filter((kind) => counts().has(kind) || picked().includes(kind));
  return (
    <Show when={kinds().length > 0}>
      <fieldset class="scroller" aria-label={t("network.kinds")}>
        <For each={kinds()}>
          {(kind) => (
            <Chip
              pressed={picked().includes(kind)}
              count={counts().get(kind) ?? 0}
              onClick={() => props.listing.setConditions(toggleValue(conditions(), "kind", kind))}
            >
              {t(`network.kindMany.${kind}`)}
            </Chip>
          )}
        </For>
      </fieldset>
    </Show>
  );
}

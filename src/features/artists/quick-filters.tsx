import { createMemo, For, Show } from "solid-js";
import type { PersonRow } from "#data/artists/index.ts";
import { useSession } from "#data/session/index.ts";
import { type Condition, me, sameCondition } from "#domain/lists/condition.ts";
import { type Listing, toggleValue } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Chip } from "#ui/chip/chip.tsx";
import { toVerify } from "./people-facets.ts";
import { mostFrequent } from "./suggestions.ts";

const maxDisciplines = 8;

const mine: Condition = { field: "adviser_id", operator: "one_of", values: [me] };
const provisional: Condition = { field: "provisional", operator: "yes", values: [] };
const contacts: Condition = { field: "kind", operator: "one_of", values: ["contact"] };
const quick = [mine, provisional, toVerify, contacts];

/** Whether a condition is one that a quick filter shows as pressed. */
export const isQuick = (condition: Condition): boolean =>
  quick.some((one) => sameCondition(one, condition)) ||
  (condition.field === "disciplines" && condition.operator === "one_of");

/** The filters one press away, each with how many people it would show; those that would show nobody are left out. */
export function QuickFilters(props: { listing: Listing<PersonRow> }) {
  const { t } = useI18n();
  const session = useSession();
  const conditions = () => props.listing.state().conditions;
  const isOn = (condition: Condition) => conditions().some((one) => sameCondition(one, condition));
  const disciplines = createMemo(() => mostFrequent(props.listing.rows(), (row) => row.disciplines));
  const picked = () =>
    conditions().find((one) => one.field === "disciplines" && one.operator === "one_of")?.values ?? [];
  /** The most frequent ones, and those picked even if they are rare. */
  const offered = createMemo(() => {
    const top = disciplines()
      .slice(0, maxDisciplines)
      .map(([name]) => name);
    return [...picked().filter((name) => !top.includes(name)), ...top];
  });
  const countOf = (name: string) => disciplines().find(([known]) => known === name)?.[1] ?? 0;

  const toggle = (condition: Condition) =>
    props.listing.setConditions(
      isOn(condition)
        ? conditions().filter((one) => !sameCondition(one, condition))
        : // One answer a question: « mes suivis » takes the place of somebody else's.
          [...conditions().filter((one) => one.field !== condition.field), condition],
    );

  const QuickChip = (chip: { condition: Condition; label: string }) => {
    const count = createMemo(() => props.listing.countOf([chip.condition]));
    return (
      <Show when={count() > 0 || isOn(chip.condition)}>
        <Chip pressed={isOn(chip.condition)} count={count()} onClick={() => toggle(chip.condition)}>
          {chip.label}
        </Chip>
      </Show>
    );
  };

  return (
    <Show when={props.listing.rows().length > 0}>
      <fieldset class="scroller" aria-label={t("artists.quickFilters")}>
        <Show when={session.workspace()?.role !== "reader"}>
          <QuickChip condition={mine} label={t("artists.filterMine")} />
        </Show>
        <QuickChip condition={provisional} label={t("artists.filterProvisional")} />
        <QuickChip condition={toVerify} label={t("listing.toVerify")} />
        <For each={offered()}>
          {(name) => (
            <Chip
              pressed={picked().includes(name)}
              count={countOf(name)}
              onClick={() => props.listing.setConditions(toggleValue(conditions(), "disciplines", name))}
            >
              {name}
            </Chip>
          )}
        </For>
        <QuickChip condition={contacts} label={t("artists.filterContacts")} />
      </fieldset>
    </Show>
  );
}

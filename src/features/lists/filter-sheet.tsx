import ShieldCheck from "lucide-solid/icons/shield-check";
import { createMemo, For, Index, Show } from "solid-js";
import { type Condition, operatorsOf } from "#domain/lists/condition.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Chip } from "#ui/chip/chip.tsx";
import { Select } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { ConditionEditor } from "./condition-editor.tsx";
import { type Facet, isAnswered, isOfFacet, toggleAnswer, toggleValue } from "./facets.ts";
import type { Listing, ListRow } from "./listing.ts";
import { PickSelect } from "./pick-select.tsx";
import { ValueChips } from "./value-chips.tsx";
import "./lists.css";

/** What narrows and orders a list; each press shows behind, and its button says how many are left. */
export default function FilterSheet<Row extends ListRow>(props: {
  listing: Listing<Row>;
  facets: readonly Facet[];
  /** Keeps the list under a name; absent for who may not. */
  onSave?: () => void;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const conditions = () => props.listing.state().conditions;
  const see = () => props.listing.words().see(props.listing.shown().length);
  return (
    <Sheet
      open
      side
      width="27rem"
      title={t("lists.filter")}
      onClose={props.onClose}
      actions={
        <Show when={conditions().length > 0}>
          <Button variant="brand" size="sm" onClick={() => props.listing.setConditions([])}>
            {t("lists.clear")}
          </Button>
        </Show>
      }
      foot={
        <>
          <Show when={props.onSave}>
            <Button variant="ghost" onClick={() => props.onSave?.()}>
              {t("lists.save")}
            </Button>
          </Show>
          <Button variant="primary" class="grow" onClick={() => props.onClose()}>
            {see()}
          </Button>
          <output class="visually-hidden">{see()}</output>
        </>
      }
    >
      <div class="filters stack">
        <For each={props.facets}>{(facet) => <FacetField listing={props.listing} facet={facet} />}</For>
        <OtherConditions listing={props.listing} facets={props.facets} />
        <SortField listing={props.listing} />
        <Show when={props.listing.words().notice}>
          {(notice) => (
            <Notice tone="info" icon={ShieldCheck}>
              {notice()}
            </Notice>
          )}
        </Show>
      </div>
    </Sheet>
  );
}

function FacetField<Row extends ListRow>(props: { listing: Listing<Row>; facet: Facet }) {
  const column = () => props.listing.column(props.facet.field);
  const conditions = () => props.listing.state().conditions;
  const chosen = () =>
    conditions().find((one) => one.field === props.facet.field && one.operator === "one_of")?.values ?? [];
  return (
    <Show when={column()}>
      {(field) => {
        const options = createMemo(() => (props.facet.answers ? [] : props.listing.optionsOf(field())));
        return (
          <Show when={props.facet.answers || options().length > 0 || chosen().length > 0}>
            <fieldset class="field">
              <legend class="field__label">{field().label}</legend>
              <Show
                when={props.facet.answers}
                fallback={
                  <ValueChips
                    label={field().label}
                    options={options()}
                    chosen={chosen()}
                    labelOf={(value) => props.listing.wordsOf(field(), value)}
                    onToggle={(value) =>
                      props.listing.setConditions(toggleValue(conditions(), props.facet.field, value))
                    }
                  />
                }
              >
                {(answers) => (
                  <div class="cluster">
                    <For each={answers()}>
                      {(answer) => (
                        <Chip
                          pressed={isAnswered(props.facet, answer.conditions, conditions())}
                          count={props.listing.countOf(answer.conditions)}
                          onClick={() =>
                            props.listing.setConditions(
                              toggleAnswer(conditions(), props.facet, answer.conditions),
                            )
                          }
                        >
                          {answer.label}
                        </Chip>
                      )}
                    </For>
                  </div>
                )}
              </Show>
            </fieldset>
          </Show>
        );
      }}
    </Show>
  );
}

/** What no facet asks: any field, by any of its questions. */
function OtherConditions<Row extends ListRow>(props: { listing: Listing<Row>; facets: readonly Facet[] }) {
  const { t, format } = useI18n();
  const conditions = () => props.listing.state().conditions;
  const others = createMemo(() =>
    conditions().flatMap((condition, place) =>
      props.facets.some((facet) => isOfFacet(facet, condition)) ? [] : [{ condition, place }],
    ),
  );
  const replace = (place: number, next: readonly Condition[], later?: "soon") =>
    props.listing.setConditions(conditions().toSpliced(place, 1, ...next), later);
  const fields = createMemo(() =>
    props.listing
      .columns()
      .map(({ name, label }) => ({ value: name, label }))
      .sort((a, b) => format.compare(a.label, b.label)),
  );
  const add = (name: string) => {
    const column = props.listing.column(name);
    const [operator] = column ? operatorsOf(column) : [];
    if (operator) props.listing.setConditions([...conditions(), { field: name, operator, values: [] }]);
  };
  return (
    <fieldset class="field">
      <legend class="field__label">{t("lists.others")}</legend>
      <Index each={others()}>
        {(one) => (
          <Show when={props.listing.column(one().condition.field)}>
            {(column) => (
              <ConditionEditor
                listing={props.listing}
                column={column()}
                condition={one().condition}
                onChange={(condition, later) => replace(one().place, [condition], later)}
                onRemove={() => replace(one().place, [])}
              />
            )}
          </Show>
        )}
      </Index>
      <PickSelect label={t("lists.add")} invitation={t("lists.pickField")} options={fields()} onPick={add} />
    </fieldset>
  );
}

function SortField<Row extends ListRow>(props: { listing: Listing<Row> }) {
  const { t } = useI18n();
  const sort = () => props.listing.sort();
  return (
    <div class="field">
      <Select
        label={t("lists.sortBy")}
        value={sort().field}
        options={props.listing
          .columns()
          .filter(({ isLong }) => !isLong)
          .map(({ name, label }) => ({ value: name, label }))}
        onPick={(field) => props.listing.sortBy(field, sort().descending)}
      />
      <Segmented
        label={t("lists.way")}
        value={sort().descending ? "descending" : "ascending"}
        options={[
          { value: "ascending", label: t("lists.ascending") },
          { value: "descending", label: t("lists.descending") },
        ]}
        onPick={(way) => props.listing.sortBy(sort().field, way === "descending")}
      />
    </div>
  );
}

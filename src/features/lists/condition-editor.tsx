import X from "lucide-solid/icons/x";
import { createMemo, Match, Switch } from "solid-js";
import { type Condition, needOf, type Operator, operatorsOf } from "#domain/lists/condition.ts";
import { useI18n } from "#i18n/index.ts";
import { IconButton } from "#ui/button/button.tsx";
import { Select, TextField } from "#ui/field/field.tsx";
import type { ListColumn, Listing, ListRow } from "./listing.ts";
import { ValueChips } from "./value-chips.tsx";

/** One condition: how the field is asked, and what is looked for. */
export function ConditionEditor<Row extends ListRow>(props: {
  listing: Listing<Row>;
  column: ListColumn<Row>;
  condition: Condition;
  onChange: (condition: Condition, later?: "soon") => void;
  onRemove: () => void;
}) {
  const { t } = useI18n();
  const need = () => needOf(props.condition.operator);
  const first = () => props.condition.values[0] ?? "";
  const options = createMemo(() => (need() === "values" ? props.listing.optionsOf(props.column) : []));
  const change = (values: readonly string[], later?: "soon") =>
    props.onChange({ ...props.condition, values }, later);

  const ask = (operator: Operator) => {
    // What was looked for stays, when the other question looks for the same sort of thing.
    const kept = needOf(operator) === need() ? props.condition.values : [];
    props.onChange({ ...props.condition, operator, values: kept });
  };
  const toggle = (value: string) => {
    const { values } = props.condition;
    change(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  };

  return (
    <fieldset class="condition">
      <legend class="visually-hidden">{props.column.label}</legend>
      <div class="condition__head">
        <Select
          label={props.column.label}
          value={props.condition.operator}
          options={operatorsOf(props.column).map((operator) => ({
            value: operator,
            label: t(`lists.operator.${operator}`),
          }))}
          onPick={ask}
        />
        <IconButton
          icon={X}
          label={t("lists.removeCondition", { what: props.column.label })}
          onClick={() => props.onRemove()}
        />
      </div>
      <Switch>
        <Match when={need() === "text"}>
          <TextField
            label={t("lists.text")}
            labelHidden
            value={first()}
            onText={(text) => change(text ? [text] : [], "soon")}
          />
        </Match>
        <Match when={need() === "days"}>
          <TextField
            label={t("lists.days")}
            type="number"
            inputmode="numeric"
            min="0"
            max="36525"
            value={first()}
            onText={(text) => change(text ? [text] : [], "soon")}
          />
        </Match>
        <Match when={need() === "day"}>
          <TextField
            label={t("lists.day")}
            type="date"
            value={first()}
            onText={(text) => change(text ? [text] : [], "soon")}
          />
        </Match>
        <Match when={need() === "amount"}>
          <TextField
            label={t("lists.amount")}
            type="number"
            inputmode="numeric"
            min="0"
            max="20000000"
            value={first()}
            onText={(text) => change(text ? [text] : [], "soon")}
          />
        </Match>
        <Match when={need() === "values"}>
          <ValueChips
            label={props.column.label}
            options={options()}
            chosen={props.condition.values}
            labelOf={(value) => props.listing.wordsOf(props.column, value)}
            onToggle={toggle}
          />
        </Match>
      </Switch>
    </fieldset>
  );
}

import { createMemo, For, Show } from "solid-js";
import { codesOf } from "#domain/import/coded-targets.ts";
import type { AnyTarget } from "#domain/import/targets.ts";
import { valueKey } from "#domain/import/value-key.ts";
import { choiceFor, type ValueToDecide } from "#domain/import/value-mapping.ts";
import { useI18n } from "#i18n/index.ts";
import { Select } from "#ui/field/field.tsx";
import { Section } from "#ui/section/section.tsx";
import { codeLabel, fieldLabel } from "./field-label.ts";
import type { ImportJob } from "./import-job.ts";

const shownAtFirst = 8;
const shownAtMost = 100;

/** The values that the workspace's lists do not hold, with what each becomes; the most frequent first. */
export function ValueList(props: { job: ImportJob }) {
  const { t } = useI18n();
  // A value keeps its row when the plan is made again: the list must not be redrawn under the finger.
  const first = createMemo(() => keysOf(props.job.toDecide().slice(0, shownAtFirst)), undefined, { equals });
  const others = createMemo(() => keysOf(props.job.toDecide().slice(shownAtFirst, shownAtMost)), undefined, {
    equals,
  });
  const list = (keys: readonly string[]) => (
    <ul class="card list">
      <For each={keys}>
        {(key) => (
          <Show when={props.job.toDecide().find((value) => keyOf(value) === key)}>
            {(value) => <ValueRow job={props.job} value={value()} />}
          </Show>
        )}
      </For>
    </ul>
  );

  return (
    <Show when={props.job.toDecide().length > 0}>
      <Section title={t("import.values.title")} note={t("import.values.note")}>
        <p class="muted small import__hint">{t("import.values.text")}</p>
        {list(first())}
        <Show when={others().length > 0}>
          <details class="import__others">
            <summary>{t("import.values.others", { count: others().length })}</summary>
            {list(others())}
          </details>
        </Show>
      </Section>
    </Show>
  );
}

const keyOf = ({ target, value }: ValueToDecide) => `${target} ${valueKey(value)}`;
const keysOf = (values: readonly ValueToDecide[]) => values.map(keyOf);
const equals = (a: readonly string[], b: readonly string[]) => a.join("\n") === b.join("\n");

function ValueRow(props: { job: ImportJob; value: ValueToDecide }) {
  const { t, format } = useI18n();
  const terms = () => props.job.terms().vocabulary[props.value.target] ?? [];
  const becomes = () => {
    const choice = choiceFor(props.job.decisions(), props.value.target, props.value.value);
    return choice === undefined ? props.value.proposal : choice;
  };
  /** The terms that the value names together; those that were chosen for it once, before those proposed. */
  const several = () =>
    [becomes(), props.value.proposal].find((one): one is readonly string[] => typeof one === "object");
  /** A term by its place, so that no term can be taken for « keep » or « leave ». */
  const current = () => {
    const chosen = becomes();
    if (chosen === null) return "leave";
    if (typeof chosen === "object") return "several";
    const place = chosen === undefined ? -1 : terms().indexOf(chosen);
    return place < 0 ? "keep" : String(place);
  };
  const isCoded = () => codesOf[props.job.subject()]?.[props.value.target] !== undefined;
  /** A value that is no code cannot be kept: until one is chosen, it is warned of. */
  const keep = () =>
    isCoded() ? t("import.values.toChoose") : t("import.values.keep", { value: props.value.value });
  const named = (term: string) => (isCoded() ? codeLabel(t, props.value.target, term) : term);
  const pick = (picked: string) => {
    const { target, value } = props.value;
    const one = picked === "keep" ? value : (terms()[Number(picked)] ?? value);
    const chosen = picked === "leave" ? null : picked === "several" ? (several() ?? value) : one;
    props.job.decideValue(target as AnyTarget, value, chosen);
  };

  return (
    <li class="row import__column">
      <div class="row__body">
        <span class="row__title">{props.value.value}</span>
        <p class="row__meta">
          {`${fieldLabel(t, props.job.subject(), props.value.target)} · ${t("import.values.rows", { count: props.value.count })}`}
        </p>
      </div>
      <Select
        label={t("import.values.of", { value: props.value.value })}
        labelHidden
        value={current()}
        options={[
          { value: "keep", label: keep() },
          ...(several() ? [{ value: "several", label: format.list([...(several() ?? [])]) }] : []),
          ...terms().map((term, place) => ({ value: String(place), label: named(term) })),
          { value: "leave", label: t("import.values.leave") },
        ]}
        onPick={pick}
      />
    </li>
  );
}

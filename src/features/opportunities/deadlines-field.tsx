import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { createComputed, createSignal, For, on, Show } from "solid-js";
import {
  type Deadline,
  type DeadlineKind,
  deadlineKinds,
  deadlinesOf,
  readDeadline,
  writeDeadline,
} from "#domain/opportunities/deadline.ts";
import { isDay } from "#domain/record/values.ts";
import type { FieldWords } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import { Select, TextField } from "#ui/field/field.tsx";
import { SwitchSetting } from "#ui/setting/setting.tsx";
import { useOpportunityWords } from "./opportunity-words.ts";
import { offeredZones } from "./zones.ts";

/** A deadline being written; it is one once it has a day. */
type Line = Deadline & { key: number };

let lastKey = 0;
const lineOf = (deadline: Deadline): Line => ({ ...deadline, key: ++lastKey });

/** Deadlines one under the other; there is always one to write in. Texts of a later version stay as they are. */
export function DeadlinesField(props: {
  words: FieldWords;
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const { t, timeZone } = useI18n();
  const blank = (): Line =>
    lineOf({ kind: "submission", day: "", zone: timeZone(), isPostmarked: false, isToConfirm: false });
  const linesFrom = (values: readonly string[]) => {
    const read = deadlinesOf(values).map(({ text: _, ...deadline }) => lineOf(deadline));
    return read.length > 0 ? read : [blank()];
  };
  const [lines, setLines] = createSignal(linesFrom(props.values));
  const textsOf = (of: readonly Line[]) => [
    ...new Set(of.filter(({ day }) => isDay(day)).map(({ key: _, ...deadline }) => writeDeadline(deadline))),
  ];
  // What the form was given from elsewhere, a pasted call for one, takes the place of the lines.
  createComputed(
    on(
      () => props.values,
      (values) => {
        const readable = values.filter((text) => readDeadline(text)).sort();
        if (readable.join("\n") !== textsOf(lines()).sort().join("\n")) setLines(linesFrom(values));
      },
      { defer: true },
    ),
  );
  const write = (next: readonly Line[]) => {
    setLines([...next]);
    const unreadable = props.values.filter((text) => !readDeadline(text));
    props.onChange([...textsOf(next), ...unreadable]);
  };
  const change = (key: number, with_: Partial<Deadline>) =>
    write(lines().map((line) => (line.key === key ? { ...line, ...with_ } : line)));

  return (
    <fieldset class="opp-deadline-fields">
      <legend class="visually-hidden">{props.words.label}</legend>
      <Show when={props.words.hint}>
        <p class="field__hint">{props.words.hint}</p>
      </Show>
      <For each={lines().map(({ key }) => key)}>
        {(key, at) => (
          <DeadlineLine
            line={lines().find((line) => line.key === key) ?? blank()}
            n={at() + 1}
            onChange={(with_) => change(key, with_)}
            onRemove={() => {
              const rest = lines().filter((line) => line.key !== key);
              write(rest.length > 0 ? rest : [blank()]);
            }}
          />
        )}
      </For>
      <div>
        <Button variant="ghost" size="sm" icon={Plus} onClick={() => write([...lines(), blank()])}>
          {t("opportunities.deadline.add")}
        </Button>
      </div>
    </fieldset>
  );
}

function DeadlineLine(props: {
  line: Line;
  n: number;
  onChange: (with_: Partial<Deadline>) => void;
  onRemove: () => void;
}) {
  const { t } = useI18n();
  const words = useOpportunityWords();
  const zones = () => {
    const offered = offeredZones.map(([zone]) => zone as string);
    return offered.includes(props.line.zone) ? offered : [...offered, props.line.zone];
  };
  const isMissing = () =>
    !isDay(props.line.day) &&
    (props.line.time !== undefined || props.line.isPostmarked || props.line.isToConfirm);
  return (
    <fieldset class="opp-deadline">
      <legend class="opp-deadline__n">{t("opportunities.deadline.nth", { n: props.n })}</legend>
      <IconButton
        class="opp-deadline__remove"
        icon={X}
        size="sm"
        label={t("opportunities.deadline.remove", { n: props.n })}
        onClick={() => props.onRemove()}
      />
      <div class="opp-deadline__row">
        <TextField
          label={t("opportunities.deadline.day")}
          type="date"
          value={props.line.day}
          error={isMissing() ? t("opportunities.deadline.missingDay") : undefined}
          onText={(day) => props.onChange({ day })}
        />
        <TextField
          label={t("opportunities.deadline.time")}
          type="time"
          hint={t("opportunities.deadline.timeHint")}
          value={props.line.time ?? ""}
          onText={(time) => props.onChange({ time: time === "" ? undefined : time } as Partial<Deadline>)}
        />
      </div>
      <div class="opp-deadline__row opp-deadline__row--words">
        <Select
          label={t("opportunities.deadline.what")}
          value={props.line.kind}
          options={deadlineKinds.map((kind) => ({
            value: kind,
            label: t(`opportunities.deadline.kind.${kind}`),
          }))}
          onPick={(kind: DeadlineKind) => props.onChange({ kind })}
        />
        <Select
          label={t("opportunities.deadline.zone")}
          value={props.line.zone}
          options={zones().map((zone) => ({ value: zone, label: words.zone(zone) }))}
          onPick={(zone) => props.onChange({ zone })}
        />
      </div>
      <SwitchSetting
        title={t("opportunities.deadline.toConfirm")}
        checked={props.line.isToConfirm}
        onCheck={(isToConfirm) => props.onChange({ isToConfirm })}
      />
      <SwitchSetting
        title={t("opportunities.deadline.postmarked")}
        checked={props.line.isPostmarked}
        onCheck={(isPostmarked) => props.onChange({ isPostmarked })}
      />
    </fieldset>
  );
}

import { createMemo, For, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Chip } from "#ui/chip/chip.tsx";
import type { ListOption } from "./listing.ts";
import { PickSelect } from "./pick-select.tsx";

const inSight = 8;
const maxOffered = 500;

/** The values of a field to choose among: the frequent ones in sight, the others in a list. */
export function ValueChips(props: {
  label: string;
  options: readonly ListOption[];
  chosen: readonly string[];
  labelOf: (value: string) => string;
  onToggle: (value: string) => void;
}) {
  const { t } = useI18n();
  const frequent = createMemo(() => props.options.slice(0, inSight));
  /** Those in sight, and those chosen that are not. */
  const chips = createMemo(() => {
    const seen = new Set(frequent().map(({ value }) => value));
    const byValue = new Map(props.options.map((option) => [option.value, option]));
    const others = props.chosen.filter((value) => !seen.has(value));
    return [
      ...frequent(),
      ...others.map((value) => byValue.get(value) ?? { value, label: props.labelOf(value), count: 0 }),
    ];
  });
  const rest = createMemo(() => {
    const taken = new Set(chips().map(({ value }) => value));
    return props.options.filter(({ value }) => !taken.has(value)).slice(0, maxOffered);
  });
  return (
    <div class="cluster">
      <For each={chips()}>
        {(option) => (
          <Chip
            pressed={props.chosen.includes(option.value)}
            count={option.count}
            onClick={() => props.onToggle(option.value)}
          >
            {option.label}
          </Chip>
        )}
      </For>
      <Show when={props.options.length === 0 && props.chosen.length === 0}>
        <p class="muted small">{t("lists.noValue")}</p>
      </Show>
      <Show when={rest().length > 0}>
        <div class="filters__other">
          <PickSelect
            label={t("lists.otherValue", { field: props.label })}
            labelHidden
            invitation={t("lists.other")}
            options={rest()}
            onPick={props.onToggle}
          />
        </div>
      </Show>
    </div>
  );
}

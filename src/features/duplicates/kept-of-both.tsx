import { createMemo, For, Show } from "solid-js";
import { mergedUnit } from "#domain/duplicates/merged.ts";
import { useI18n } from "#i18n/index.ts";
import { Card } from "#ui/card/card.tsx";
import { Fact, Facts } from "#ui/facts/facts.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { agreements, otherSide, type Pair, type Side, unitedLists } from "./comparison.ts";
import { useFileWords } from "./file-words.ts";

/** What needs no choice: what one file alone knows, and the lists of both united; what comes of the other is in the light. */
export function KeptOfBoth(props: { pair: Pair; kept: Side }) {
  const { t } = useI18n();
  const words = useFileWords();
  const other = () => props.pair[otherSide(props.kept)];
  const units = createMemo(() =>
    agreements(props.pair).map((unit) => {
      const own = words.unit(unit, props.pair[props.kept]);
      const value = words.unit(unit, mergedUnit(unit, props.pair[props.kept], other(), false));
      return { field: unit[0], value, isGained: value !== own };
    }),
  );
  const lists = createMemo(() => unitedLists(props.pair, props.kept));
  return (
    <Show when={units().length + lists().length > 0}>
      <Card title={t("duplicates.result")}>
        <Facts>
          <For each={lists()}>
            {(list) => (
              <Fact name={words.label(list.field)}>
                <span class="cluster">
                  <For each={list.own}>
                    {(value) => <Tag>{words.value(list.field as "tags", value)}</Tag>}
                  </For>
                  <For each={list.gained}>
                    {(value) => (
                      <Tag tone="light">
                        {t("duplicates.gained", {
                          value: words.value(list.field as "tags", value),
                          name: other().display_name,
                        })}
                      </Tag>
                    )}
                  </For>
                </span>
              </Fact>
            )}
          </For>
          <For each={units()}>
            {(unit) => (
              <Fact name={words.label(unit.field)}>
                {unit.isGained
                  ? t("duplicates.gained", { value: unit.value, name: other().display_name })
                  : unit.value}
              </Fact>
            )}
          </For>
        </Facts>
      </Card>
    </Show>
  );
}

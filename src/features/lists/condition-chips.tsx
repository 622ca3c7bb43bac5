import X from "lucide-solid/icons/x";
import { createMemo, For, Show } from "solid-js";
import type { Condition } from "#domain/lists/condition.ts";
import { useI18n } from "#i18n/index.ts";
import { Chip } from "#ui/chip/chip.tsx";
import { useConditionWords } from "./condition-words.ts";
import type { Listing, ListRow } from "./listing.ts";

/** What narrows the list, in words; a press takes it away. Those a quick filter shows already are left to it. */
export function ConditionChips<Row extends ListRow>(props: {
  listing: Listing<Row>;
  isShownElsewhere: (condition: Condition) => boolean;
}) {
  const { t } = useI18n();
  const words = useConditionWords(props.listing);
  const conditions = createMemo(() =>
    props.listing.state().conditions.filter((condition) => {
      // One that this version does not know narrows nothing, and says so; one being written is not said yet.
      const isKnown = props.listing.column(condition.field) !== undefined;
      return (
        !props.isShownElsewhere(condition) && (!isKnown || props.listing.narrowing().includes(condition))
      );
    }),
  );
  const remove = (gone: Condition) =>
    props.listing.setConditions(props.listing.state().conditions.filter((one) => one !== gone));
  return (
    <Show when={conditions().length > 0}>
      <fieldset class="scroller" aria-label={t("lists.active")}>
        <For each={conditions()}>
          {(condition) => (
            <Chip
              icon={X}
              aria-label={t("lists.removeCondition", { what: words(condition) })}
              onClick={() => remove(condition)}
            >
              {words(condition)}
            </Chip>
          )}
        </For>
      </fieldset>
    </Show>
  );
}

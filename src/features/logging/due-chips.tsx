import { For } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Chip } from "#ui/chip/chip.tsx";
import { addDays, nextMonth } from "./days.ts";

/** The days by which most tasks are to be done, one press away. */
export function DueChips(props: { value: string | undefined; onPick: (day: string) => void }) {
  const { t, format } = useI18n();
  const quick = () => [
    { label: t("interactions.tomorrow"), day: addDays(format.today(), 1) },
    { label: t("interactions.inAWeek"), day: addDays(format.today(), 7) },
    { label: t("interactions.inAMonth"), day: nextMonth(format.today()) },
  ];
  return (
    <fieldset class="cluster" aria-label={t("interactions.taskFor")}>
      <For each={quick()}>
        {({ label, day }) => (
          <Chip pressed={props.value === day} onClick={() => props.onPick(day)}>
            {label}
          </Chip>
        )}
      </For>
    </fieldset>
  );
}

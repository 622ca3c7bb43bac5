import { createSignal } from "solid-js";
import { isDay } from "#domain/record/values.ts";
import { FormSheet } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TextField } from "#ui/field/field.tsx";

/** Asks for the day of several tasks. */
export function DayChoiceSheet(props: { count: number; onPick: (day: string) => void; onClose: () => void }) {
  const { t, format } = useI18n();
  const [day, setDay] = createSignal(format.today());
  const [tried, setTried] = createSignal(false);
  const save = () => {
    setTried(true);
    if (isDay(day())) props.onPick(day());
  };
  return (
    <FormSheet
      title={t("tasks.bulk.move")}
      action={t("tasks.bulk.moveAction", { count: props.count })}
      onSave={save}
      onClose={props.onClose}
    >
      <TextField
        autofocus
        type="date"
        label={t("tasks.dueOn")}
        value={day()}
        error={tried() && !isDay(day()) ? t("tasks.bulk.dayWrong") : undefined}
        onText={setDay}
      />
    </FormSheet>
  );
}

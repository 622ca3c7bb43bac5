import { Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { isUsual, usualMinutes } from "./log-draft.ts";

/** How long it took: the usual lengths, or any number of minutes. */
export function LengthField(props: {
  minutes: string;
  other: boolean;
  error?: string;
  onLength: (minutes: string, other: boolean) => void;
}) {
  const { t, format } = useI18n();
  const picked = () => (props.other ? "other" : isUsual(props.minutes) ? props.minutes : "");
  return (
    <div class="field">
      <span class="field__label" aria-hidden="true">
        {t("interactions.length")}
      </span>
      <Segmented
        label={t("interactions.length")}
        value={picked()}
        options={[
          ...usualMinutes.map((minutes) => ({
            value: minutes as string,
            label: format.minutes(Number(minutes)),
          })),
          { value: "other", label: t("interactions.otherLength") },
        ]}
        onPick={(value) => (value === "other" ? props.onLength("", true) : props.onLength(value, false))}
      />
      <Show when={props.other}>
        <TextField
          label={t("interactions.otherMinutes")}
          inputmode="numeric"
          autocomplete="off"
          value={props.minutes}
          error={props.error}
          onText={(value) => props.onLength(value.replace(/\D/g, ""), true)}
        />
        <Button variant="quiet" size="sm" onClick={() => props.onLength("", false)}>
          {t("interactions.noLength")}
        </Button>
      </Show>
    </div>
  );
}

import { createSignal, createUniqueId, Show } from "solid-js";
import { type CalendarEvent, eventRecord } from "#domain/calendar/event.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextArea } from "#ui/field/field.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { isHeldElsewhere, useCalendarActions } from "./use-calendar-actions.ts";

/** Calls an event off, with a reason if there is one to give. */
export function CancelSheet(props: { event: CalendarEvent; onClose: () => void }) {
  const { t } = useI18n();
  const actions = useCalendarActions();
  const formId = createUniqueId();
  const [reason, setReason] = createSignal("");
  const isLong = () => eventRecord.fields.cancel_reason.problem(reason().trim() || undefined) === "too_long";
  const action = () => t(`calendar.event.cancel.${props.event.kind}`);

  async function cancel() {
    if (isLong()) return;
    if (await actions.cancel(props.event, reason())) props.onClose();
  }

  return (
    <Sheet
      open
      title={action()}
      onClose={props.onClose}
      foot={
        <>
          <Button variant="ghost" onClick={() => props.onClose()}>
            {t("shell.back")}
          </Button>
          <Button variant="danger" class="grow-mobile" type="submit" form={formId}>
            {action()}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        id={formId}
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void cancel();
        }}
      >
        <p>
          {t("calendar.cancelling.text")}{" "}
          <Show when={isHeldElsewhere(props.event)}>{t("calendar.event.bookedCancel")}</Show>
        </p>
        <TextArea
          optional
          rows={3}
          label={t("calendar.cancelling.reason")}
          value={reason()}
          error={isLong() ? t("calendar.form.tooLongText") : undefined}
          onText={setReason}
        />
      </form>
    </Sheet>
  );
}

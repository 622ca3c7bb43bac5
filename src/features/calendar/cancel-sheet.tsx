import { createUniqueId, Show } from "solid-js";
import { createDraft } from "#data/drafts.ts";
import { type CalendarEvent, eventRecord } from "#domain/calendar/event.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextArea } from "#ui/field/field.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { isHeldElsewhere, useCalendarActions } from "./use-calendar-actions.ts";

/** Calls an event off, with a reason if there is one to give; closing keeps what was typed of it. */
export function CancelSheet(props: { event: CalendarEvent; onClose: () => void }) {
  const { t } = useI18n();
  const actions = useCalendarActions();
  const formId = createUniqueId();
  const [draft, setDraft, kept] = createDraft(
    () => `event called off ${props.event.id}`,
    () => ({ reason: "" }),
  );
  const isLong = () =>
    eventRecord.fields.cancel_reason.problem(draft.reason.trim() || undefined) === "too_long";
  const action = () => t(`calendar.event.cancel.${props.event.kind}`);

  const cancel = oneAtATime(async () => {
    if (isLong() || !(await actions.cancel(props.event, draft.reason))) return;
    await kept.discard();
    props.onClose();
  });

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
          value={draft.reason}
          error={isLong() ? t("calendar.form.tooLongText") : undefined}
          onText={(reason) => setDraft("reason", reason)}
        />
      </form>
    </Sheet>
  );
}

import { createUniqueId, type JSX, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";

/** A form in a sheet, saved once however often it is pressed. Closing it keeps what was typed; « Annuler » gives it up. */
export function FormSheet(props: {
  title: string;
  /** What is typed, kept on the device until it is saved or given up; absent for what must not be kept. */
  kept?: { restored(): boolean; discard(): Promise<unknown> };
  /** The word on the button that saves. */
  action?: string;
  busy?: boolean;
  /** Its promise ends when what was typed is kept. */
  onSave: () => unknown;
  onClose: () => void;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const formId = createUniqueId();
  const save = oneAtATime(() => props.onSave());
  const cancel = () => {
    void props.kept?.discard();
    props.onClose();
  };
  return (
    <Sheet
      open
      title={props.title}
      onClose={props.onClose}
      foot={
        <>
          <Button variant="ghost" onClick={cancel}>
            {t("shell.cancel")}
          </Button>
          <Button variant="primary" class="grow-mobile" type="submit" form={formId} busy={props.busy}>
            {props.action ?? t("shell.save")}
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
          void save();
        }}
      >
        <Show when={props.kept?.restored()}>
          <p class="muted small" role="status">
            {t("artists.draftRestored")}
          </p>
        </Show>
        {props.children}
      </form>
    </Sheet>
  );
}

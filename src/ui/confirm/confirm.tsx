import { createUniqueId, type JSX, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { useI18n } from "#i18n/index.ts";
import { Button } from "../button/button.tsx";
import { createModal } from "../modal/modal.ts";
import "../sheet/sheet.css";
import "./confirm.css";

interface ConfirmProps {
  title: string;
  /** What will be lost, in plain words. */
  children: JSX.Element;
  /** Names the consequence: « Retirer Fatou Sarr », never « OK ». */
  action: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before what cannot be undone; everything else is done at once and offers « Annuler ». */
export function Confirm(props: ConfirmProps & { open: boolean }) {
  return (
    <Show when={props.open}>
      <Portal>
        <OpenConfirm {...props} />
      </Portal>
    </Show>
  );
}

function OpenConfirm(props: ConfirmProps) {
  const { t } = useI18n();
  const id = createUniqueId();
  let dialog!: HTMLDialogElement;
  let title!: HTMLHeadingElement;

  createModal({
    dialog: () => dialog,
    focus: () => title,
    onClose: () => props.onCancel(),
  });

  return (
    <dialog
      ref={dialog}
      class="dialog"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
    >
      <h2 ref={title} id={id} tabindex="-1">
        {props.title}
      </h2>
      <div id={`${id}-text`}>{props.children}</div>
      <div class="btn-row">
        <Button onClick={() => props.onCancel()}>{t("shell.cancel")}</Button>
        <Button
          variant={props.danger ? "danger-fill" : "primary"}
          busy={props.busy}
          onClick={() => props.onConfirm()}
        >
          {props.action}
        </Button>
      </div>
    </dialog>
  );
}

import X from "lucide-solid/icons/x";
import { createUniqueId, type JSX, onMount, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { useI18n } from "#i18n/index.ts";
import { IconButton } from "../button/button.tsx";
import { createModal } from "../modal/modal.ts";
import { dragToClose } from "./drag-to-close.ts";
import "./sheet.css";

interface SheetProps {
  title: string;
  onClose: () => void;
  /** At the end of the head, before the close button. */
  actions?: JSX.Element;
  /** Buttons that stay in sight under the body. */
  foot?: JSX.Element;
  /** A panel at the end of the screen on desktop, rather than a centred dialog. */
  side?: boolean;
  /** Width on desktop, 35rem unless told. */
  width?: string;
  /** The sheet is a page with its own address: Back already closes it. */
  routed?: boolean;
  class?: string;
  children: JSX.Element;
}

/** A sheet from the bottom on phones, a dialog or a side panel on desktop; what is behind is inert. */
export function Sheet(props: SheetProps & { open: boolean }) {
  return (
    <Show when={props.open}>
      <Portal>
        <OpenSheet {...props} />
      </Portal>
    </Show>
  );
}

function OpenSheet(props: SheetProps) {
  const { t } = useI18n();
  const titleId = createUniqueId();
  let dialog!: HTMLDialogElement;
  let title!: HTMLHeadingElement;
  let grip!: HTMLSpanElement;

  createModal({
    dialog: () => dialog,
    // The title, unless the content asks for it with autofocus.
    focus: () => (dialog.querySelector("[autofocus]") ? undefined : title),
    onClose: () => props.onClose(),
    routed: props.routed,
  });
  onMount(() =>
    dragToClose(
      grip,
      () => dialog,
      () => props.onClose(),
    ),
  );

  return (
    <dialog
      ref={dialog}
      class={`sheet${props.side ? " sheet--side" : ""}${props.class ? ` ${props.class}` : ""}`}
      style={props.width ? { "--sheet": props.width } : undefined}
      aria-labelledby={titleId}
      onPointerDown={(event) => {
        // Only the backdrop is the dialog itself: its parts cover the rest.
        if (event.target === dialog && outside(dialog, event)) props.onClose();
      }}
    >
      <span ref={grip} class="sheet__grip" />
      <div class="sheet__head">
        <h2 ref={title} id={titleId} tabindex="-1">
          {props.title}
        </h2>
        {props.actions}
        <IconButton icon={X} label={t("shell.close")} onClick={() => props.onClose()} />
      </div>
      <div class="sheet__body stack">{props.children}</div>
      <Show when={props.foot}>
        <div class="sheet__foot">{props.foot}</div>
      </Show>
    </dialog>
  );
}

function outside(element: HTMLElement, event: PointerEvent): boolean {
  const box = element.getBoundingClientRect();
  return (
    event.clientX < box.left ||
    event.clientX > box.right ||
    event.clientY < box.top ||
    event.clientY > box.bottom
  );
}

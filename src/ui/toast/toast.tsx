import X from "lucide-solid/icons/x";
import {
  createContext,
  createEffect,
  createSignal,
  on,
  onCleanup,
  type ParentProps,
  Show,
  useContext,
} from "solid-js";
import { Portal } from "solid-js/web";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "../button/button.tsx";
import { refocus } from "../focus/refocus.ts";
import { frontRegion } from "../modal/modal.ts";
import { isTyping } from "../shortcuts/shortcuts.ts";
import "./toast.css";

/** One thing done, said once, with a way back. */
export interface ToastMessage {
  text: string;
  detail?: string;
  /** Takes the action back; offered for 8 seconds, and by ⌘Z or Ctrl+Z meanwhile. Said once what it answers is there. */
  undo?: () => unknown;
  action?: { label: string; run: () => void };
  /** Stays until it is answered or closed. */
  sticky?: boolean;
  /** After a sticky message was closed. */
  onClose?: () => void;
}

/** Shows one message at a time; the newest replaces the one before. */
export interface Toaster {
  show(message: ToastMessage): void;
  dismiss(): void;
  /** Whether something is being said: what can wait should. */
  isShowing(): boolean;
}

const ToastContext = createContext<Toaster>();
const undoLife = 8000;
const plainLife = 5000;

/** Says what was just done, at the foot of the screen, without taking the focus. */
export function ToastProvider(props: ParentProps) {
  const [message, setMessage] = createSignal<ToastMessage>();
  /** What was taken back, for those who cannot see it come back; gone with the next message. */
  const [undone, setUndone] = createSignal<string>();
  const { t } = useI18n();
  const dismiss = () => setMessage(undefined);
  let region!: HTMLDivElement;

  async function takeBack({ text, undo }: ToastMessage): Promise<void> {
    dismiss();
    await undo?.();
    // A message of the undo itself says more: that it failed, or how to take it back in turn.
    if (!message()) setUndone(t("shell.undone", { what: text }));
  }
  return (
    <ToastContext.Provider
      value={{
        show(next) {
          setUndone(undefined);
          setMessage(next);
        },
        dismiss,
        isShowing: () => message() !== undefined,
      }}
    >
      {props.children}
      <div ref={region} role="status" aria-live="polite" />
      <Show when={message()} keyed>
        {(shown) => (
          // In the dialog in front, or it could be neither pressed nor heard.
          <Portal mount={frontRegion() ?? region}>
            <Toast message={shown} onDone={dismiss} onUndo={() => void takeBack(shown)} />
          </Portal>
        )}
      </Show>
      <Show when={undone()} keyed>
        {(text) => (
          <Portal mount={frontRegion() ?? region}>
            <span class="visually-hidden">{text}</span>
          </Portal>
        )}
      </Show>
    </ToastContext.Provider>
  );
}

/** The one place that tells what was done: `useToast().show({ text, undo })`. */
export function useToast(): Toaster {
  const value = useContext(ToastContext);
  if (!value) throw new Error("useToast() needs a <ToastProvider> above it: mount one in the shell.");
  return value;
}

function Toast(props: { message: ToastMessage; onDone: () => void; onUndo: () => void }) {
  const { t } = useI18n();
  const [paused, setPaused] = createSignal(false);
  const life = () => (props.message.undo || props.message.action ? undoLife : plainLife);
  let left = life();
  let since = performance.now();
  let bar: HTMLSpanElement | undefined;

  createEffect(
    on(paused, (isPaused) => {
      if (isPaused || props.message.sticky) return;
      since = performance.now();
      const timer = setTimeout(() => props.onDone(), left);
      onCleanup(() => {
        clearTimeout(timer);
        left -= performance.now() - since;
      });
    }),
  );
  // Carried to another place of the page, the bar would start again from full.
  createEffect(
    on(
      frontRegion,
      () => {
        const lived = life() - left + (paused() ? 0 : performance.now() - since);
        if (bar) bar.style.animationDelay = `${-lived}ms`;
      },
      { defer: true },
    ),
  );

  let before: EventTarget | null = null;
  const undo = () => {
    // The button goes as it is pressed: the reading goes on from where it was.
    refocus(
      () => before as HTMLElement | null,
      () => document.querySelector("main"),
    );
    props.onUndo();
  };
  const undoByKey = (event: KeyboardEvent) => {
    const isUndo = (event.metaKey || event.ctrlKey) && !event.shiftKey && event.key.toLowerCase() === "z";
    // Inside a field, ⌘Z belongs to the field.
    if (!isUndo || !props.message.undo || event.defaultPrevented || isTyping(event.target)) return;
    event.preventDefault();
    undo();
  };
  window.addEventListener("keydown", undoByKey);
  onCleanup(() => window.removeEventListener("keydown", undoByKey));

  return (
    <div
      class="toast wings"
      data-paused={paused() ? "" : undefined}
      data-sticky={props.message.sticky ? "" : undefined}
      style={{ "--toast-life": `${life()}ms` }}
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocusIn={(event) => {
        setPaused(true);
        if (!event.currentTarget.contains(event.relatedTarget as Node)) before = event.relatedTarget;
      }}
      onFocusOut={() => setPaused(false)}
    >
      <span class="toast__body">
        <b>{props.message.text}</b>
        <Show when={props.message.detail}>
          <small>{props.message.detail}</small>
        </Show>
      </span>
      <span class="toast__actions">
        <Show when={props.message.action}>
          {(action) => (
            <Button
              variant={props.message.undo ? "ghost" : "quiet"}
              size="sm"
              onClick={() => {
                props.onDone();
                action().run();
              }}
            >
              {action().label}
            </Button>
          )}
        </Show>
        <Show when={props.message.undo}>
          <Button variant="quiet" size="sm" aria-keyshortcuts="Control+Z Meta+Z" onClick={undo}>
            {t("shell.undo")}
          </Button>
        </Show>
      </span>
      <Show when={props.message.sticky}>
        <IconButton
          class="toast__close"
          size="sm"
          icon={X}
          label={t("shell.close")}
          onClick={() => {
            props.onDone();
            props.message.onClose?.();
          }}
        />
      </Show>
      <Show when={props.message.undo && !props.message.sticky}>
        <span ref={bar} class="toast__timer" />
      </Show>
    </div>
  );
}

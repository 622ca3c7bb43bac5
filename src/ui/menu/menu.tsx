import Ellipsis from "lucide-solid/icons/ellipsis";
import { createEffect, createSignal, createUniqueId, For, on, onCleanup, Show } from "solid-js";
import { IconButton } from "../button/button.tsx";
import { Icon, type IconGlyph } from "../icon/icon.tsx";
import "./menu.css";

/** One action of a menu. */
export interface MenuItem {
  label: string;
  icon?: IconGlyph;
  danger?: boolean;
  run: () => void;
}

/** Actions behind a small button; arrows move, Escape closes and gives the focus back. */
export function Menu(props: {
  label: string;
  items: readonly MenuItem[];
  icon?: IconGlyph;
  /** Opens above its button: at the foot of the screen. */
  up?: boolean;
}) {
  const [open, setOpen] = createSignal(false);
  const id = createUniqueId();
  let anchor!: HTMLSpanElement;
  let button!: HTMLButtonElement;
  let list: HTMLDivElement | undefined;

  const items = () => [...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const close = () => {
    setOpen(false);
    button.focus();
  };
  const move = (step: number | "first" | "last") => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next =
      step === "first" ? 0 : step === "last" ? all.length - 1 : (at + step + all.length) % all.length;
    all[next]?.focus();
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Home: () => move("first"),
    End: () => move("last"),
    Escape: close,
    Tab: () => setOpen(false),
  };

  createEffect(
    on(open, (isOpen) => {
      if (!isOpen) return;
      move("first");
      const closeOutside = (event: Event) => {
        if (!anchor.contains(event.target as Node)) setOpen(false);
      };
      document.addEventListener("pointerdown", closeOutside);
      onCleanup(() => document.removeEventListener("pointerdown", closeOutside));
    }),
  );

  return (
    <span class="menu-anchor" data-up={props.up ? "" : undefined} ref={anchor}>
      <IconButton
        ref={button}
        icon={props.icon ?? Ellipsis}
        label={props.label}
        aria-haspopup="menu"
        aria-expanded={open()}
        aria-controls={open() ? id : undefined}
        onClick={() => setOpen(!open())}
      />
      <Show when={open()}>
        <div
          ref={list}
          id={id}
          class="menu"
          role="menu"
          tabindex="-1"
          aria-label={props.label}
          onKeyDown={(event) => {
            const act = keys[event.key];
            if (!act) return;
            if (event.key !== "Tab") event.preventDefault();
            event.stopPropagation();
            act();
          }}
        >
          <For each={props.items}>
            {(item) => (
              <button
                type="button"
                class="menu__item"
                role="menuitem"
                tabindex="-1"
                data-danger={item.danger ? "" : undefined}
                onClick={() => {
                  close();
                  item.run();
                }}
              >
                <Show when={item.icon}>{(icon) => <Icon of={icon()} size="sm" />}</Show>
                {item.label}
              </button>
            )}
          </For>
        </div>
      </Show>
    </span>
  );
}

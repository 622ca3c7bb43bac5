import Ellipsis from "lucide-solid/icons/ellipsis";
import X from "lucide-solid/icons/x";
import { createEffect, For, onCleanup, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button, IconButton } from "#ui/button/button.tsx";
import type { IconGlyph } from "#ui/icon/icon.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import type { Selection } from "./selection.ts";
import type { BulkProgress } from "./use-bulk.ts";
import "./lists.css";

/** What can be done with the rows that are chosen. */
export interface BulkAction {
  label: string;
  icon: IconGlyph;
  danger?: boolean;
  /** In sight on its own rather than in the menu. */
  first?: boolean;
  run(ids: readonly string[]): void;
}

/** How many are chosen, and what can be done with them; at the foot of the list. */
export function SelectionBar(props: {
  listing: { selection: Selection; shown: () => readonly unknown[] };
  actions: readonly BulkAction[];
  progress: BulkProgress | undefined;
}) {
  const { t } = useI18n();
  const selection = () => props.listing.selection;
  const ids = () => selection().ids();
  const isIdle = () => ids().length === 0;

  // From wherever the focus is on the page; what is open over it, and a search that holds words, come first.
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    selection().stop();
  };
  createEffect(() => {
    if (!selection().isOn()) return;
    window.addEventListener("keydown", leave);
    onCleanup(() => window.removeEventListener("keydown", leave));
  });
  return (
    <Show when={selection().isOn()}>
      <section class="selection wings" aria-label={t("lists.selection")}>
        <Show
          when={props.progress}
          fallback={
            <>
              <div class="selection__count">
                <IconButton icon={X} label={t("lists.stop")} onClick={() => selection().stop()} />
                <output>{t("lists.chosen", { count: ids().length })}</output>
                <button
                  type="button"
                  class="link"
                  onClick={() => (selection().areAll() ? selection().none() : selection().all())}
                >
                  {selection().areAll()
                    ? t("lists.none")
                    : t("lists.all", { count: props.listing.shown().length })}
                </button>
              </div>
              <div class="selection__actions">
                <For each={props.actions.filter(({ first }) => first)}>
                  {(action) => (
                    <Button
                      variant="quiet"
                      size="sm"
                      icon={action.icon}
                      disabled={isIdle()}
                      onClick={() => action.run(ids())}
                    >
                      {action.label}
                    </Button>
                  )}
                </For>
                <Show when={!isIdle() && props.actions.some(({ first }) => !first)}>
                  <Menu
                    up
                    icon={Ellipsis}
                    label={t("lists.moreActions")}
                    items={props.actions
                      .filter(({ first }) => !first)
                      .map(({ run, first: _, ...action }) => ({ ...action, run: () => run(ids()) }))}
                  />
                </Show>
              </div>
            </>
          }
        >
          {(progress) => {
            const words = () => t("lists.working", { ...progress() });
            return (
              <div class="selection__progress" role="status">
                {words()}
                <Progress value={progress().done / Math.max(1, progress().total)} label={words()} />
              </div>
            );
          }}
        </Show>
      </section>
    </Show>
  );
}

import { useNavigate } from "@solidjs/router";
import Search from "lucide-solid/icons/search";
import X from "lucide-solid/icons/x";
import { batch, createEffect, createSignal, createUniqueId, For, on, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { useDatabase } from "#data/database.ts";
import { keepFound } from "#data/search/index.ts";
import { useI18n } from "#i18n/index.ts";
import { IconButton } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Kbd } from "#ui/kbd/kbd.tsx";
import { modKeys } from "#ui/kbd/mod-keys.ts";
import { createModal } from "#ui/modal/modal.ts";
import { createFinder } from "./finder.ts";
import type { Option, PersonLine } from "./option.ts";
import { OptionLine } from "./option-line.tsx";
import { createOptions } from "./options.ts";
import { SearchNote } from "./search-note.tsx";
import "./quick-search.css";

/** ⌘K: whoever and whatever is on this device, what can be done for whom is found, pages. */
export default function QuickSearch(props: { onClose: () => void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const database = useDatabase();
  const [query, setQuery] = createSignal("");
  const [at, setAt] = createSignal(0);
  const [person, setPerson] = createSignal<PersonLine>();
  const finder = createFinder(query);
  const options = createOptions(query, finder, person);
  const listId = createUniqueId();
  let dialog!: HTMLDialogElement;
  let field!: HTMLInputElement;

  const optionId = (index: number) => `${listId}-${index}`;
  const isAsked = () => query().trim() !== "";

  function select(index: number): void {
    batch(() => {
      setAt(index);
      const { person } = options()[index] ?? {};
      if (person) setPerson(person);
    });
  }

  function choose(option: Option | undefined, isBeside = false): void {
    if (!option) return;
    const { href, run, ref } = option;
    if (ref) void keepFound(database, ref);
    if (href && isBeside) {
      window.open(href, "_blank");
      return;
    }
    props.onClose();
    if (run) run();
    else if (href) navigate(href);
  }

  // Whoever types a name and presses Enter at once means what that name finds.
  const [awaited, setAwaited] = createSignal<{ isBeside: boolean }>();
  const enter = (isBeside: boolean) => {
    if (finder.isLate()) setAwaited({ isBeside });
    else choose(options()[at()], isBeside);
  };
  createEffect(
    on(finder.isLate, (isLate) => {
      const waiting = awaited();
      if (isLate || !waiting) return;
      setAwaited(undefined);
      choose(options()[at()], waiting.isBeside);
    }),
  );

  const move = (step: number) => {
    const count = options().length;
    if (count === 0) return;
    select((at() + step + count) % count);
    dialog.querySelector(`#${optionId(at())}`)?.scrollIntoView({ block: "nearest" });
  };
  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: (event) => enter(event.metaKey || event.ctrlKey),
  };

  createModal({
    dialog: () => dialog,
    focus: () => field,
    onClose: () => props.onClose(),
  });

  return (
    <Portal>
      <dialog
        ref={dialog}
        class="cmd"
        aria-label={t("search.title")}
        onPointerDown={(event) => event.target === dialog && props.onClose()}
      >
        <div class="cmd__box">
          <div class="cmd__in">
            <Icon of={Search} />
            <input
              ref={field}
              class="cmd__field"
              role="combobox"
              aria-expanded={options().length > 0}
              aria-controls={listId}
              aria-activedescendant={options().length > 0 ? optionId(at()) : undefined}
              aria-label={t("search.title")}
              placeholder={t("search.placeholder")}
              autocomplete="off"
              spellcheck={false}
              enterkeyhint="go"
              onInput={(event) => {
                const typed = event.currentTarget.value;
                batch(() => {
                  setQuery(typed);
                  setAt(0);
                  setPerson(undefined);
                  setAwaited(undefined);
                });
              }}
              onKeyDown={(event) => {
                const act = keys[event.key];
                if (!act || event.isComposing) return;
                event.preventDefault();
                event.stopPropagation();
                act(event);
              }}
            />
            <span class="only-mobile">
              <IconButton icon={X} label={t("shell.close")} onClick={() => props.onClose()} />
            </span>
            <span class="only-desktop">
              <Kbd keys={t("search.escape")} />
            </span>
          </div>
          <output class="visually-hidden">
            {isAsked() && !finder.isLate() && t("search.results", { count: options().length })}
          </output>
          <Show when={isAsked() && !finder.isLate() && finder.isNothing()}>
            <p class="cmd__none">
              {t("search.empty")} {t("search.emptyHint")}
            </p>
          </Show>
          <div class="cmd__list" id={listId} role="listbox" aria-label={t("search.title")}>
            <For each={options()}>
              {(option, index) => (
                <>
                  <Show when={option.group !== options()[index() - 1]?.group}>
                    <div class="cmd__g" role="presentation">
                      {option.group}
                    </div>
                  </Show>
                  <OptionLine
                    id={optionId(index())}
                    option={option}
                    selected={index() === at()}
                    onPoint={() => select(index())}
                    onPick={(event) => choose(option, event.metaKey || event.ctrlKey)}
                  />
                </>
              )}
            </For>
          </div>
          <Show when={isAsked()}>
            <SearchNote progress={finder.progress()} />
          </Show>
          <p class="cmd__foot only-desktop">
            <span>
              <Kbd keys="↑" />
              <Kbd keys="↓" /> {t("search.browse")}
            </span>
            <span>
              <Kbd keys="↵" /> {t("search.open")}
            </span>
            <span>
              <Kbd keys={modKeys("↵")} /> {t("search.openBeside")}
            </span>
            <span class="push">{t("search.offline")}</span>
          </p>
        </div>
      </dialog>
    </Portal>
  );
}

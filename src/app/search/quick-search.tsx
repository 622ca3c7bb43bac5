import { useNavigate } from "@solidjs/router";
import NotebookPen from "lucide-solid/icons/notebook-pen";
import Search from "lucide-solid/icons/search";
import X from "lucide-solid/icons/x";
import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { type PersonRow, searchPeople, usePeopleIndex } from "#data/artists/index.ts";
import { foldText } from "#domain/artists/names.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { IconButton } from "#ui/button/button.tsx";
import { Icon, type IconGlyph } from "#ui/icon/icon.tsx";
import { Kbd } from "#ui/kbd/kbd.tsx";
import { createModal } from "#ui/modal/modal.ts";
import { places } from "../navigation.ts";
import { useGo } from "../shell/use-go.ts";
import { useCanWrite } from "../use-can-write.ts";
import { markMatch } from "./mark.ts";
import "./quick-search.css";

const peopleShown = 8;

interface Option {
  group: string;
  text: string;
  detail?: string;
  icon?: IconGlyph;
  /** A person: drawn with their initials, marked where they match. */
  person?: PersonRow;
  run: () => void;
}

/** ⌘K: people, what can be done for the first of them, pages. Everything is on the device. */
export default function QuickSearch(props: { onClose: () => void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const canWrite = useCanWrite();
  const goTo = useGo();
  const logSheet = useLogSheet();
  const people = usePeopleIndex();
  const [query, setQuery] = createSignal("");
  const [at, setAt] = createSignal(0);
  const listId = createUniqueId();
  let dialog!: HTMLDialogElement;
  let field!: HTMLInputElement;

  const go = (href: string) => () => navigate(href);

  const options = createMemo<Option[]>(() => {
    const found = query().trim() === "" ? [] : searchPeople(people.rows(), query()).slice(0, peopleShown);
    const first = found[0];
    const asPeople = found.map((person) => ({
      group: t("shell.artists"),
      text: person.display_name,
      detail: [person.disciplines[0], person.city].filter(Boolean).join(" · "),
      person,
      run: go(`/artistes/${person.id}`),
    }));
    const forFirst =
      first && canWrite()
        ? [
            {
              group: t("shell.searchFor", { name: first.display_name }),
              text: t("shell.logInteraction"),
              icon: NotebookPen,
              run: () => logSheet.open({ person_id: first.id }),
            },
          ]
        : [];
    const wanted = foldText(query().trim());
    const asPlaces = places
      .filter((place) => canWrite() || !place.writes)
      .filter((place) => foldText(t(place.label)).includes(wanted))
      .map((place) => ({
        group: t("shell.pages"),
        text: t(place.label),
        icon: place.icon,
        run: () => goTo(place),
      }));
    return [...asPeople, ...forFirst, ...asPlaces];
  });

  const choose = (option: Option | undefined) => {
    if (!option) return;
    props.onClose();
    option.run();
  };
  const move = (step: number) => {
    const count = options().length;
    if (count === 0) return;
    setAt((at() + step + count) % count);
    dialog.querySelector(`#${optionId(at())}`)?.scrollIntoView({ block: "nearest" });
  };
  const optionId = (index: number) => `${listId}-${index}`;
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => choose(options()[at()]),
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
        aria-label={t("shell.search")}
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
              aria-label={t("shell.searchPlaceholder")}
              placeholder={t("shell.searchPlaceholder")}
              autocomplete="off"
              spellcheck={false}
              enterkeyhint="go"
              onInput={(event) => {
                setQuery(event.currentTarget.value);
                setAt(0);
              }}
              onKeyDown={(event) => {
                const act = keys[event.key];
                if (!act || event.isComposing) return;
                event.preventDefault();
                act();
              }}
            />
            <span class="only-mobile">
              <IconButton icon={X} label={t("shell.close")} onClick={() => props.onClose()} />
            </span>
            <Kbd keys={t("shell.escape")} />
          </div>
          <output class="visually-hidden">
            {query().trim() && t("shell.searchResults", { count: options().length })}
          </output>
          <div class="cmd__list" id={listId} role="listbox" aria-label={t("shell.search")}>
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
                    query={query()}
                    selected={index() === at()}
                    onPoint={() => setAt(index())}
                    onPick={() => choose(option)}
                  />
                </>
              )}
            </For>
          </div>
          <Show when={query().trim() && options().length === 0}>
            <p class="cmd__none">{t("shell.searchEmpty")}</p>
          </Show>
          <p class="cmd__foot only-desktop">
            <span>
              <Kbd keys="↑" />
              <Kbd keys="↓" /> {t("shell.searchBrowse")}
            </span>
            <span>
              <Kbd keys="↵" /> {t("shell.searchOpen")}
            </span>
            <span class="push">{t("shell.searchOffline")}</span>
          </p>
        </div>
      </dialog>
    </Portal>
  );
}

function OptionLine(props: {
  id: string;
  option: Option;
  query: string;
  selected: boolean;
  onPoint: () => void;
  onPick: () => void;
}) {
  const marked = () => markMatch(props.option.text, props.option.person ? props.query : "");
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox, which keeps the focus
    <div
      class="cmd__item"
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      onPointerMove={() => props.onPoint()}
      onClick={() => props.onPick()}
    >
      <Show
        when={props.option.person}
        fallback={
          <span class="cmd__ic">
            <Show when={props.option.icon}>{(icon) => <Icon of={icon()} />}</Show>
          </span>
        }
      >
        {(person) => <Avatar name={person().display_name} size="sm" />}
      </Show>
      <span class="grow clip">
        <b>
          {marked()[0]}
          <Show when={marked()[1]}>
            <mark>{marked()[1]}</mark>
          </Show>
          {marked()[2]}
        </b>{" "}
        <span class="muted">{props.option.detail}</span>
      </span>
    </div>
  );
}

import UserRoundPlus from "lucide-solid/icons/user-round-plus";
import X from "lucide-solid/icons/x";
import { createEffect, createMemo, createSignal, createUniqueId, For, on, onMount, Show } from "solid-js";
import { type PersonRow, searchPeople, usePeopleIndex } from "#data/artists/index.ts";
import { foldText } from "#domain/artists/names.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { SearchField } from "#ui/search-field/search-field.tsx";
import type { LogPerson } from "./log-draft.ts";
import { PickerOption } from "./picker-option.tsx";

const shownCount = 6;
const longestName = 160;

/** The people of an interaction: chips to take away, a search to add, a provisional file for whoever is not found. */
export function PeoplePicker(props: {
  people: readonly LogPerson[];
  onAdd: (person: LogPerson) => void;
  onRemove: (person: LogPerson) => void;
  onSearch?: () => void;
  /** What is asked while nobody is chosen; « Avec qui? » unless told. */
  label?: string;
  error?: string;
  /** The next one picked takes the place of those there. */
  replacing?: boolean;
  autofocus?: boolean;
  /** Only those who have a file. */
  known?: boolean;
}) {
  const { t } = useI18n();
  const index = usePeopleIndex();
  const listId = createUniqueId();
  const [query, setQuery] = createSignal("");
  const [active, setActive] = createSignal(0);
  let root!: HTMLDivElement;

  const found = createMemo<readonly PersonRow[]>(() => {
    if (query().trim() === "") return [];
    const chosen = new Set(props.people.map(({ id }) => id));
    return searchPeople(index.rows(), query())
      .filter((row) => !chosen.has(row.id))
      .slice(0, shownCount);
  });
  /** The name typed, when nobody bears exactly that one. */
  const newName = () => {
    const name = query().trim().replace(/\s+/g, " ").slice(0, longestName);
    const known = found().some((row) => foldText(row.display_name) === foldText(name));
    return name === "" || known || props.known ? undefined : name;
  };
  const label = () =>
    props.people.length > 0 && !props.replacing
      ? t("interactions.addPerson")
      : (props.label ?? t("interactions.withWhom"));
  const options = () => found().length + (newName() ? 1 : 0);
  createEffect(on(query, () => setActive(0)));
  onMount(() => props.autofocus && root.querySelector("input")?.focus());

  const add = (person: LogPerson) => {
    props.onAdd(person);
    setQuery("");
    root.querySelector("input")?.focus();
  };
  // The button pressed goes with its chip: the focus must not be left on nothing.
  const remove = (person: LogPerson) => {
    props.onRemove(person);
    root.querySelector("input")?.focus();
  };
  const pick = (at: number) => {
    const row = found()[at];
    const name = newName();
    if (row) add({ id: row.id, name: row.display_name });
    else if (name) add({ name });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    const last = props.people.at(-1);
    if (event.key === "Backspace" && query() === "" && last && isInput(event.target)) props.onRemove(last);
    if (event.key === "Enter" && isInput(event.target)) {
      // Never the form's: Enter here chooses, ⌘↵ saves.
      event.preventDefault();
      if (options() > 0) pick(active());
      return;
    }
    if (options() === 0) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (!step) return;
    setActive((active() + step + options()) % options());
    event.preventDefault();
  };

  return (
    // The keys are those of the field inside; the wrapper only hears them.
    // biome-ignore lint/a11y/noStaticElementInteractions: the combobox itself is the input below.
    <div class="picker" ref={root} onKeyDown={onKeyDown}>
      <Show when={props.people.length > 0}>
        <ul class="picker__chosen" aria-label={t("interactions.people")}>
          <For each={props.people}>
            {(person) => (
              <li class="person">
                <Avatar name={person.name} size="sm" />
                <span>
                  {person.name}
                  <Show when={!person.id}>
                    <small> {t("interactions.provisional")}</small>
                  </Show>
                </span>
                <button
                  class="person__remove"
                  type="button"
                  aria-label={t("interactions.remove", { name: person.name })}
                  onClick={() => remove(person)}
                >
                  <Icon of={X} size="sm" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <SearchField
        label={label()}
        placeholder={label()}
        value={query()}
        onText={(typed) => {
          props.onSearch?.();
          setQuery(typed);
        }}
        role="combobox"
        aria-expanded={options() > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={options() > 0 ? `${listId}-${active()}` : undefined}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={props.error ? `${listId}-error` : undefined}
        autocapitalize="words"
      />
      <Show when={props.error}>
        <p class="field__error" id={`${listId}-error`} role="alert">
          {props.error}
        </p>
      </Show>
      <p class="visually-hidden" role="status">
        {query().trim() === "" ? "" : t("interactions.found", { count: found().length })}
      </p>
      <div class="picker__found" id={listId} role="listbox" aria-label={t("interactions.people")}>
        <For each={found()}>
          {(row, at) => (
            <PickerOption id={`${listId}-${at()}`} active={active() === at()} onPick={() => pick(at())}>
              <Avatar name={row.display_name} size="sm" />
              <span class="grow">
                <b>{row.display_name}</b>
                <small>{contextOf(row)}</small>
              </span>
            </PickerOption>
          )}
        </For>
        <Show when={newName()}>
          {(name) => (
            <PickerOption
              id={`${listId}-${found().length}`}
              active={active() === found().length}
              onPick={() => pick(found().length)}
            >
              <span class="picker__new">
                <Icon of={UserRoundPlus} />
              </span>
              <span class="grow">
                <b>{t("interactions.createProvisional", { name: name() })}</b>
                <small>{t("interactions.provisionalHint")}</small>
              </span>
            </PickerOption>
          )}
        </Show>
      </div>
    </div>
  );
}

function contextOf(row: PersonRow): string {
  return [row.disciplines[0], row.city].filter(Boolean).join(" · ");
}

function isInput(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}

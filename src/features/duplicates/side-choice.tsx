import { For, type JSX, Show } from "solid-js";
import type { Person } from "#domain/artists/person.ts";
import type { MergeUnit } from "#domain/duplicates/merge-fields.ts";
import { wordList } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import type { Pair, Side } from "./comparison.ts";
import { useFileWords } from "./file-words.ts";

const sides = ["a", "b"] as const;

/** Two answers side by side, one of which is chosen: a radio group, arrows move. */
function Sides(props: {
  legend: string;
  hint?: string;
  name: string;
  chosen: Side;
  onPick: (side: Side) => void;
  children: (side: Side) => JSX.Element;
}) {
  return (
    <fieldset class="sides">
      <legend class="sides__legend">
        {props.legend}
        <Show when={props.hint}>
          <small>{props.hint}</small>
        </Show>
      </legend>
      <div class="sides__pair">
        <For each={sides}>
          {(side) => (
            <label class="sides__option">
              <input
                type="radio"
                name={props.name}
                value={side}
                checked={props.chosen === side}
                onChange={() => props.onPick(side)}
              />
              <span class="grow">{props.children(side)}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

/** Which of the two files stays. */
export function FileChoice(props: { pair: Pair; group: string; kept: Side; onPick: (side: Side) => void }) {
  const { t } = useI18n();
  return (
    <Sides
      legend={t("duplicates.keep")}
      hint={t("duplicates.keepHint")}
      name={`${props.group}-file`}
      chosen={props.kept}
      onPick={props.onPick}
    >
      {(side) => <FileGlance person={props.pair[side]} />}
    </Sides>
  );
}

function FileGlance(props: { person: Person }) {
  const { t, format } = useI18n();
  const facts = () => [wordList(props.person.disciplines), props.person.city].filter(Boolean).join(" · ");
  return (
    <span class="sides__file">
      <Avatar name={props.person.display_name} />
      <span class="grow">
        <b class="sides__name">{props.person.display_name}</b>
        <Show when={facts()}>
          <span class="muted small">{facts()}</span>
        </Show>
        <span class="muted small">
          {t("duplicates.created", { day: format.day(props.person.created_at, "long") })}
        </span>
        <Show when={props.person.provisional}>
          <span>
            <Tag tone="light">{t("artists.provisional")}</Tag>
          </span>
        </Show>
      </span>
    </span>
  );
}

/** What the two files say differently, and which is kept. */
export function UnitChoice(props: {
  pair: Pair;
  unit: MergeUnit;
  group: string;
  chosen: Side;
  onPick: (side: Side) => void;
}) {
  const { t } = useI18n();
  const words = useFileWords();
  return (
    <Sides
      legend={words.label(props.unit[0])}
      name={`${props.group}-${props.unit[0]}`}
      chosen={props.chosen}
      onPick={props.onPick}
    >
      {(side) => (
        <span class="sides__value">
          {words.unit(props.unit, props.pair[side]) || t("duplicates.nothing")}
        </span>
      )}
    </Sides>
  );
}

import { For, Show } from "solid-js";
import type { Piece } from "#domain/search/marked.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Kbd } from "#ui/kbd/kbd.tsx";
import type { Option } from "./option.ts";

/** One line of the search; the keys are those of the field, which keeps the focus. */
export function OptionLine(props: {
  id: string;
  option: Option;
  selected: boolean;
  onPoint: () => void;
  onPick: (event: MouseEvent) => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox, which keeps the focus
    <div
      class="cmd__item"
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      onPointerMove={() => props.selected || props.onPoint()}
      onClick={(event) => props.onPick(event)}
    >
      <Show
        when={props.option.initialsOf}
        fallback={
          <span class="cmd__ic">
            <Show when={props.option.icon}>{(icon) => <Icon of={icon()} />}</Show>
          </span>
        }
      >
        {(name) => <Avatar name={name()} size="sm" />}
      </Show>
      <span class="grow clip">
        <span class="cmd__line">
          <b>
            <Pieces of={props.option.title} />
          </b>{" "}
          <span class="muted">
            <Pieces of={props.option.detail ?? []} />
          </span>
        </span>
        <Show when={props.option.excerpt}>
          {(excerpt) => (
            <>
              {" "}
              <span class="cmd__excerpt">
                <Pieces of={excerpt()} />
              </span>
            </>
          )}
        </Show>
      </span>
      <Show when={props.option.end}>
        <span class="cmd__end">{props.option.end}</span>
      </Show>
      <span class="only-desktop cmd__key">
        <Show when={props.selected}>
          <Kbd keys="↵" />
        </Show>
      </span>
    </div>
  );
}

function Pieces(props: { of: readonly Piece[] }) {
  return (
    <For each={props.of}>
      {(piece) => (
        <Show when={piece.isMatch} fallback={piece.text}>
          <mark>{piece.text}</mark>
        </Show>
      )}
    </For>
  );
}

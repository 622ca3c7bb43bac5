import type { Selection } from "./selection.ts";
import "./lists.css";

/** The box of a row that is chosen or not; the whole row is its target when `fills`. Shift chooses up to here. */
export function SelectTick(props: { selection: Selection; id: string; label: string; fills?: boolean }) {
  return (
    <label class="select-tick" data-fills={props.fills ? "" : undefined}>
      <input
        class="check__input"
        type="checkbox"
        aria-label={props.label}
        checked={props.selection.has(props.id)}
        onClick={(event) => {
          props.selection.toggle(props.id, event.shiftKey);
          // The box shows what is chosen, whatever the press made of it.
          event.currentTarget.checked = props.selection.has(props.id);
        }}
      />
    </label>
  );
}

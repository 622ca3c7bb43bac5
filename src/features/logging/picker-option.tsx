import type { JSX } from "solid-js";

/** One answer of the search. The focus stays in the field; the active one is what Enter takes. */
export function PickerOption(props: {
  id: string;
  active: boolean;
  onPick: () => void;
  children: JSX.Element;
}) {
  return (
    <button
      class="picker__option"
      type="button"
      id={props.id}
      role="option"
      tabindex="-1"
      aria-selected={props.active}
      // Before the field loses the focus, which would fold the keyboard of a phone.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => props.onPick()}
    >
      {props.children}
    </button>
  );
}

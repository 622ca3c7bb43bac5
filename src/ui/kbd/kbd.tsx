import "../button/button.css";

/** A key of the keyboard, shown where there is one; the control itself says it with aria-keyshortcuts. */
export function Kbd(props: { keys: string }) {
  return (
    <span class="kbd" aria-hidden="true">
      {props.keys}
    </span>
  );
}

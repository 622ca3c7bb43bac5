import "./count.css";

/** A small number in a round badge. */
export function Count(props: { of: number; tone?: "brand" | "danger"; label?: string }) {
  return (
    <span class={`count${props.tone ? ` count--${props.tone}` : ""}`}>
      {props.of}
      {props.label ? <span class="visually-hidden"> {props.label}</span> : null}
    </span>
  );
}

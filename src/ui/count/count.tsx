import "./count.css";

/** A small number in a round badge; one that may be large comes written as the language wants it. */
export function Count(props: { of: number | string; tone?: "brand" | "danger"; label?: string }) {
  return (
    <span class={`count${props.tone ? ` count--${props.tone}` : ""}`}>
      {props.of}
      {props.label ? <span class="visually-hidden"> {props.label}</span> : null}
    </span>
  );
}

import "./progress.css";

/** How far along, from 0 to 1, said in words by its label. */
export function Progress(props: { value: number; label: string; light?: boolean }) {
  return (
    <span
      class="progress"
      classList={{ "progress--light": props.light }}
      role="progressbar"
      aria-label={props.label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={Math.round(props.value * 100)}
      style={{ "--value": `${Math.min(100, props.value * 100)}%` }}
    />
  );
}

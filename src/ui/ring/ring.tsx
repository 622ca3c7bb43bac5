import "./ring.css";

/** How much of a whole is done, as a circle with the count in it; said in words by its label. */
export function Ring(props: { done: number; total: number; label: string }) {
  const value = () => (props.total === 0 ? 0 : Math.min(100, (props.done / props.total) * 100));
  return (
    <span class="ring" role="img" aria-label={props.label} style={{ "--value": `${value()}%` }}>
      {props.done}/{props.total}
    </span>
  );
}

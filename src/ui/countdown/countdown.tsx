import { Show } from "solid-js";
import "./countdown.css";

/** What is left until a day: the figure first, for it is what the eye looks for; `label` says it whole. */
export function Countdown(props: {
  figure: string;
  unit: string;
  urgency?: "high" | "medium" | undefined;
  label: string;
}) {
  return (
    <span class="countdown" data-urgency={props.urgency}>
      <span class="countdown__n" aria-hidden="true">
        {props.figure}
      </span>
      <Show when={props.unit}>
        <span class="countdown__u" aria-hidden="true">
          {props.unit}
        </span>
      </Show>
      <span class="visually-hidden">{props.label}</span>
    </span>
  );
}

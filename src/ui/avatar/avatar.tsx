import { Show } from "solid-js";
import { initials } from "#domain/artists/names.ts";
import "./avatar.css";

type Size = "xs" | "sm" | "lg" | "xl";

/** An artist: round and neutral. Silent unless `label` asks for the name, which is usually beside it. */
export function Avatar(props: { name: string; size?: Size; label?: boolean }) {
  return (
    <span class={`avatar${props.size ? ` avatar--${props.size}` : ""}`}>
      <Initials name={props.name} label={props.label} />
    </span>
  );
}

/** A member of the team: square, on their tape (1 to 6). */
export function TeamAvatar(props: { name: string; tape?: number | undefined; size?: Size; label?: boolean }) {
  return (
    <span
      class={`avatar avatar--team${props.size ? ` avatar--${props.size}` : ""}`}
      data-tape={props.tape ?? 5}
      title={props.label ? props.name : undefined}
    >
      <Initials name={props.name} label={props.label} />
    </span>
  );
}

function Initials(props: { name: string; label: boolean | undefined }) {
  return (
    <>
      <span aria-hidden="true">{initials(props.name)}</span>
      <Show when={props.label}>
        <span class="visually-hidden">{props.name}</span>
      </Show>
    </>
  );
}

/** Who: the square of a member and their name, inline. */
export function Who(props: { name: string; tape?: number | undefined }) {
  return (
    <span class="who">
      <TeamAvatar name={props.name} tape={props.tape} size="xs" />
      {props.name}
    </span>
  );
}

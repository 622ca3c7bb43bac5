import { type JSX, Show } from "solid-js";
import { Icon, type IconGlyph } from "../icon/icon.tsx";
import "./timeline.css";

/** Events from the newest back, joined by a thread. */
export function Timeline(props: { children: JSX.Element; label?: string }) {
  return (
    <ol class="timeline" aria-label={props.label}>
      {props.children}
    </ol>
  );
}

/** One event: what, when, the words, and who. `next` lights what is still to come. */
export function TimelineItem(props: {
  icon: IconGlyph;
  title: JSX.Element;
  when: string;
  /** Machine-readable instant or day of `when`. */
  datetime: string;
  text?: JSX.Element;
  meta?: JSX.Element;
  next?: boolean;
  children?: JSX.Element;
}) {
  return (
    <li class="timeline__item" data-next={props.next ? "" : undefined}>
      <span class="timeline__icon">
        <Icon of={props.icon} />
      </span>
      <div>
        <div class="timeline__head">
          <b>{props.title}</b>
          <time datetime={props.datetime}>{props.when}</time>
        </div>
        <Show when={props.text}>
          <p class="timeline__text">{props.text}</p>
        </Show>
        {props.children}
        <Show when={props.meta}>
          <div class="timeline__meta">{props.meta}</div>
        </Show>
      </div>
    </li>
  );
}

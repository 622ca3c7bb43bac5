import { type JSX, Show, splitProps, type ValidComponent } from "solid-js";
import { Dynamic } from "solid-js/web";
import { keepFocus } from "./keep-focus.ts";
import "../card/card.css";
import "./row.css";

/** A list of rows on a card, with hairlines between them. */
export function List(props: { children: JSX.Element; ordered?: boolean; label?: string; plain?: boolean }) {
  return (
    <Dynamic
      component={props.ordered ? "ol" : "ul"}
      ref={keepFocus}
      class={props.plain ? "list" : "card list"}
      aria-label={props.label}
    >
      {props.children}
    </Dynamic>
  );
}

/** One line of meaning, one of context, one fact at the end. The title is the only link and covers the row. */
export function Row(
  props: {
    title: JSX.Element;
    meta?: JSX.Element;
    /** Avatar, tick or time before the words. */
    start?: JSX.Element;
    end?: JSX.Element;
    href?: string;
    onPress?: () => void;
    /** Aligns on the first line rather than the middle. */
    top?: boolean;
    clip?: boolean;
    current?: boolean;
    done?: boolean;
    past?: boolean;
    now?: boolean;
    /** `div` in a virtual list, where the list itself is not a `<ul>`. */
    as?: "li" | "div";
  } & Omit<JSX.HTMLAttributes<HTMLElement>, "title" | "class">,
) {
  const [own, rest] = splitProps(props, [
    "title",
    "meta",
    "start",
    "end",
    "href",
    "onPress",
    "top",
    "clip",
    "current",
    "done",
    "past",
    "now",
    "as",
  ]);
  const flag = (on: boolean | undefined) => (on ? "" : undefined);
  return (
    <Dynamic<ValidComponent>
      component={own.as ?? "li"}
      {...rest}
      class={own.top ? "row row--top" : "row"}
      data-current={flag(own.current)}
      data-done={flag(own.done)}
      data-past={flag(own.past)}
      data-now={flag(own.now)}
    >
      {own.start}
      <div class="row__body">
        <RowTitle href={own.href} onPress={own.onPress} current={own.current}>
          {own.title}
        </RowTitle>
        <Show when={own.meta}>
          <p class="row__meta" classList={{ "row__meta--clip": own.clip }}>
            {own.meta}
          </p>
        </Show>
      </div>
      <Show when={own.end}>
        <div class="row__end">{own.end}</div>
      </Show>
    </Dynamic>
  );
}

function RowTitle(props: { href?: string; onPress?: () => void; current?: boolean; children: JSX.Element }) {
  return (
    <Show
      when={props.href}
      fallback={
        <Show when={props.onPress} fallback={<span class="row__title">{props.children}</span>}>
          <button class="row__title" type="button" onClick={() => props.onPress?.()}>
            {props.children}
          </button>
        </Show>
      }
    >
      <a class="row__title" href={props.href} aria-current={props.current ? "true" : undefined}>
        {props.children}
      </a>
    </Show>
  );
}

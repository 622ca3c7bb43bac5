import type { JSX } from "solid-js";
import { Logo } from "#ui/logo/logo.tsx";
import "./prompt-card.css";

/** An offer at the head of the page: waits for an answer, takes no focus, covers nothing. */
export function PromptCard(props: {
  label: string;
  title: string;
  /** Can wait for another day: stays out of the way of every form. */
  unhurried?: boolean;
  actions: JSX.Element;
  children: JSX.Element;
}) {
  return (
    <section
      class="prompt wings"
      classList={{ "prompt--unhurried": props.unhurried }}
      aria-label={props.label}
    >
      <Logo />
      <div class="prompt__body" role="status">
        <b>{props.title}</b>
        {props.children}
      </div>
      <div class="prompt__actions">{props.actions}</div>
    </section>
  );
}

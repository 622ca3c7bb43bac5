import { For, Show } from "solid-js";
import type { SharedComment } from "../../domain/support/plan-page.ts";
import type { Formats } from "../../i18n/format.ts";
import { usePublicLanguage } from "../language.tsx";

/** What the artist wrote through this link, each message marked as sent: the server answered that it holds it. */
export function OwnMessages(props: { comments: readonly SharedComment[]; format: Formats }) {
  const { t } = usePublicLanguage();
  return (
    <Show when={props.comments.length > 0}>
      <ul class="my-plan__messages" aria-label={t("plan.messages")}>
        <For each={props.comments}>
          {(comment) => (
            <li class="my-plan__message">
              <span>{comment.text}</span>
              <small>
                <span class="my-plan__received">
                  {t("plan.received", { day: props.format.day(comment.written_at, "long") })}
                </span>
                <Show when={comment.about}>
                  {(title) => <span>{t("plan.messageAbout", { title: title() })}</span>}
                </Show>
              </small>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

import X from "lucide-solid/icons/x";
import { For, Show } from "solid-js";
import { createDraft } from "#data/drafts.ts";
import { useSession } from "#data/session/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import type { Task } from "#domain/team/task.ts";
import { commentsInOrder, longestComment, writeComment } from "#domain/team/task-comment.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Button, IconButton } from "#ui/button/button.tsx";
import { TextArea } from "#ui/field/field.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { Section } from "#ui/section/section.tsx";
import { useTaskActions } from "./use-task-actions.ts";

/** What the team says of a task, the earliest first. One takes back only one's own words. */
export function TaskComments(props: { task: Task; canEdit: boolean }) {
  const { t, format, now } = useI18n();
  const session = useSession();
  const team = useTeamDirectory();
  const actions = useTaskActions();
  const me = () => session.workspace()?.member_id;
  const [draft, setDraft, kept] = createDraft(
    () => `comment on task ${props.task.id}`,
    () => ({ words: "" }),
  );
  const problem = () =>
    [...draft.words.trim()].length > longestComment ? t("tasks.commentLong") : undefined;

  const send = oneAtATime(async () => {
    const [words, member_id] = [draft.words.trim(), me()];
    if (!words || !member_id || problem()) return;
    const text = writeComment({ at: now().toISOString(), member_id, words });
    const isKept = await actions.change([props.task.id], { comments: { add: [text] } }, () =>
      t("tasks.commentAdded"),
    );
    // What was typed meanwhile is of the next one.
    if (isKept && draft.words.trim() === words) await kept.discard();
  });

  return (
    <Section title={t("tasks.comments")}>
      <ul class="task-comments" aria-label={t("tasks.comments")}>
        <For
          each={commentsInOrder(props.task.comments)}
          fallback={<li class="muted small">{t("tasks.commentsEmpty")}</li>}
        >
          {(comment) => {
            const author = () => team.byId(comment.member_id);
            const name = () => author()?.display_name ?? t("tasks.someone");
            return (
              <li>
                <TeamAvatar name={name()} tape={author()?.tape} size="sm" />
                <div>
                  <p class="small">
                    <b>{name()}</b> <time class="muted">{format.instant(comment.at)}</time>
                  </p>
                  <p class="prewrap">{comment.words}</p>
                </div>
                <Show when={props.canEdit && comment.member_id === me()}>
                  <IconButton
                    size="sm"
                    icon={X}
                    label={t("tasks.commentRemove")}
                    onClick={() =>
                      void actions.change([props.task.id], { comments: { remove: [comment.text] } }, () =>
                        t("tasks.commentRemoved"),
                      )
                    }
                  />
                </Show>
              </li>
            );
          }}
        </For>
      </ul>
      <Show when={props.canEdit}>
        <form
          class="stack"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextArea
            label={t("tasks.comment")}
            rows={2}
            value={draft.words}
            error={problem()}
            onText={(words) => setDraft("words", words)}
          />
          <div>
            <Button variant="secondary" type="submit">
              {t("tasks.commentSend")}
            </Button>
          </div>
        </form>
      </Show>
    </Section>
  );
}

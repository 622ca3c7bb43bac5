import SquareCheckBig from "lucide-solid/icons/square-check-big";
import { Show } from "solid-js";
import type { Task } from "#domain/team/task.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { TimelineItem } from "#ui/timeline/timeline.tsx";
import { doneAt } from "./happened.ts";
import { TabLink } from "./tab-link.tsx";
import type { TimelineRowProps } from "./timeline-kind.ts";

/** A task that was done; of a goal, a step. */
export function StepRow(props: TimelineRowProps<Task>) {
  const { t, format } = useI18n();
  const at = () => doneAt(props.record) ?? props.record.modified_at;
  const goal = () => props.source.goals()?.find(({ id }) => id === props.record.goal_id);
  return (
    <TimelineItem
      icon={SquareCheckBig}
      title={props.record.title}
      when={capitalized(format.relativeDay(at()))}
      datetime={at()}
      meta={
        <>
          <span>{t(`timeline.${props.record.goal_id ? "stepDone" : "taskDone"}`)}</span>
          <Show
            when={!props.record.by_artist}
            fallback={<span>{t("timeline.byArtist", { name: props.person.display_name })}</span>}
          >
            <Show when={props.team.byId(props.record.done_by)}>
              {(member) => <Who name={member().display_name} tape={member().tape} />}
            </Show>
          </Show>
          <Show when={goal()}>
            {(found) => (
              <TabLink personId={props.person.id} tab="plan">
                {t("timeline.forGoal", { title: found().title })}
              </TabLink>
            )}
          </Show>
          <RefusedTag table="tasks" id={props.record.id} />
        </>
      }
    />
  );
}

import Target from "lucide-solid/icons/target";
import { Show } from "solid-js";
import type { Goal } from "#domain/support/goal.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { TimelineItem } from "#ui/timeline/timeline.tsx";
import { achievedAt } from "./happened.ts";
import { TabLink } from "./tab-link.tsx";
import type { TimelineRowProps } from "./timeline-kind.ts";

/** A goal that was achieved. */
export function GoalRow(props: TimelineRowProps<Goal>) {
  const { t, format } = useI18n();
  const at = () => achievedAt(props.record) ?? props.record.modified_at;
  return (
    <TimelineItem
      icon={Target}
      title={props.record.title}
      when={capitalized(format.relativeDay(at()))}
      datetime={at()}
      meta={
        <>
          <TabLink personId={props.person.id} tab="plan">
            {t("timeline.goalAchieved")}
          </TabLink>
          <Show when={props.team.byId(props.record.adviser_id)}>
            {(member) => <Who name={member().display_name} tape={member().tape} />}
          </Show>
          <RefusedTag table="goals" id={props.record.id} />
        </>
      }
    />
  );
}

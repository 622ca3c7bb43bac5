import Inbox from "lucide-solid/icons/inbox";
import Lock from "lucide-solid/icons/lock";
import { Show } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { interactionIcons, useInteractionName } from "#features/logging/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { TimelineItem } from "#ui/timeline/timeline.tsx";
import { ConfidentialText } from "../confidential-notes.tsx";
import { wasRecordedLater } from "../history.ts";
import { InteractionMenu } from "./interaction-menu.tsx";
import { TabLink } from "./tab-link.tsx";
import type { TimelineRowProps } from "./timeline-kind.ts";

/** What happened, when, with whom and by whom; and when it was recorded, if that was another day. */
export function InteractionRow(props: TimelineRowProps<Interaction>) {
  const { t, format } = useI18n();
  const named = usePeopleNamed();
  const nameOf = useInteractionName();
  const isSecret = () => props.record.confidential;
  const what = () =>
    isSecret() && props.record.kind === "note" ? t("artists.confidential.one") : nameOf(props.record);
  const whatAndLength = () => {
    const { minutes } = props.record;
    return minutes ? `${what()}, ${format.minutes(minutes)}` : what();
  };
  /** A message is known by its subject. */
  const title = () => {
    const { subject } = props.record;
    return subject && !isSecret() ? subject : whatAndLength();
  };
  const others = () => named(props.record.people, props.person.id).map((one) => one.display_name);
  const author = () => props.team.byId(props.record.member_id) ?? props.team.byUser(props.record.created_by);
  const goal = () => props.source.goals()?.find(({ id }) => id === props.record.goal_id);
  const step = () => props.source.tasks()?.find(({ id }) => id === props.record.task_id);
  const forWhat = () => {
    const [of, by] = [goal()?.title, step()?.title];
    return of && by
      ? t("timeline.forStep", { goal: of, step: by })
      : of && t("timeline.forGoal", { title: of });
  };
  const followUps = () =>
    props.source.tasks()?.filter(({ interaction_id }) => interaction_id === props.record.id).length ?? 0;
  const attachments = () =>
    isSecret()
      ? []
      : (props.source.documents() ?? []).filter(({ interaction_id }) => interaction_id === props.record.id);

  return (
    <TimelineItem
      icon={isSecret() ? Lock : interactionIcons[props.record.kind]}
      title={title()}
      when={capitalized(format.relativeDay(props.record.occurred_at))}
      datetime={props.record.occurred_at}
      text={isSecret() ? undefined : props.record.note}
      meta={
        <>
          <span class="timeline__who">
            <Show when={props.record.origin === "mail_file"}>
              <Tag icon={Inbox}>{t("timeline.archived")}</Tag>
            </Show>
            <Show
              when={props.record.origin !== "artist"}
              fallback={<span>{t("timeline.byArtist", { name: props.person.display_name })}</span>}
            >
              <Show when={author()}>
                {(member) => <Who name={member().display_name} tape={member().tape} />}
              </Show>
            </Show>
            <Show when={others().length > 0}>
              <span>{t("artists.timeline.with", { names: format.list(others()) })}</span>
            </Show>
            <Show when={forWhat()}>
              {(words) => (
                <TabLink personId={props.person.id} tab="plan">
                  {words()}
                </TabLink>
              )}
            </Show>
            <Show when={attachments().length > 0}>
              <TabLink personId={props.person.id} tab="documents">
                {format.list(attachments().map(({ name }) => name))}
              </TabLink>
            </Show>
            <Show when={followUps() > 0}>
              <span>{t("timeline.followUps", { count: followUps() })}</span>
            </Show>
            <Show when={wasRecordedLater(props.record, format.dayOf)}>
              <span>
                {t("timeline.recorded", {
                  happened: format.instant(props.record.occurred_at),
                  recorded: format.instant(props.record.created_at),
                })}
              </span>
            </Show>
            <RefusedTag table="interactions" id={props.record.id} />
            <Show when={isSecret()}>
              <Tag tone="outline" icon={Lock}>
                {t("artists.confidential.team")}
              </Tag>
            </Show>
          </span>
          <Show when={props.canEdit}>
            <InteractionMenu interaction={props.record} what={title()} />
          </Show>
        </>
      }
    >
      <Show when={isSecret() && props.record.note}>{(note) => <ConfidentialText text={note()} />}</Show>
    </TimelineItem>
  );
}

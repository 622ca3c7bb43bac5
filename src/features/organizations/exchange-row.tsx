import Lock from "lucide-solid/icons/lock";
import { Show } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { ConfidentialText, InteractionMenu } from "#features/artists/index.ts";
import { interactionIcons, useInteractionName } from "#features/logging/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { capitalized } from "#i18n/capitalized.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { TimelineItem } from "#ui/timeline/timeline.tsx";

/** What happened with an organisation, or with somebody of it, which is then said. */
export function ExchangeRow(props: {
  interaction: Interaction;
  /** About the organisation itself, rather than with its people. */
  isOwn: boolean;
  team: TeamDirectory;
  canEdit: boolean;
}) {
  const { t, format } = useI18n();
  const named = usePeopleNamed();
  const nameOf = useInteractionName();
  const isSecret = () => props.interaction.confidential;
  const title = () => {
    const { kind, minutes, subject } = props.interaction;
    if (isSecret() && kind === "note") return t("artists.confidential.one");
    if (subject && !isSecret()) return subject;
    const what = nameOf(props.interaction);
    return minutes ? `${what}, ${format.minutes(minutes)}` : what;
  };
  const names = () => named(props.interaction.people).map((person) => person.display_name);
  const author = () =>
    props.team.byId(props.interaction.member_id) ?? props.team.byUser(props.interaction.created_by);
  return (
    <TimelineItem
      icon={isSecret() ? Lock : interactionIcons[props.interaction.kind]}
      title={title()}
      when={capitalized(format.relativeDay(props.interaction.occurred_at))}
      datetime={props.interaction.occurred_at}
      text={isSecret() ? undefined : props.interaction.note}
      meta={
        <>
          <span class="timeline__who">
            <Show when={author()}>
              {(member) => <Who name={member().display_name} tape={member().tape} />}
            </Show>
            <Show when={names().length > 0}>
              <span>{t("artists.timeline.with", { names: format.list(names()) })}</span>
            </Show>
            <Show when={!props.isOwn}>
              <Tag tone="outline">{t("network.withItsPeople")}</Tag>
            </Show>
            <RefusedTag table="interactions" id={props.interaction.id} />
            <Show when={isSecret()}>
              <Tag tone="outline" icon={Lock}>
                {t("artists.confidential.team")}
              </Tag>
            </Show>
          </span>
          <Show when={props.canEdit}>
            <InteractionMenu interaction={props.interaction} what={title()} />
          </Show>
        </>
      }
    >
      <Show when={isSecret() && props.interaction.note}>{(note) => <ConfidentialText text={note()} />}</Show>
    </TimelineItem>
  );
}

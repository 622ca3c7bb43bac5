import FileClock from "lucide-solid/icons/file-clock";
import Lock from "lucide-solid/icons/lock";
import Pencil from "lucide-solid/icons/pencil";
import Trash from "lucide-solid/icons/trash";
import { createSignal, Show, Suspense } from "solid-js";
import { removeInteraction, restoreInteraction, usePeopleIndex } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { VersionsSheet } from "#features/history/index.ts";
import { interactionIcons, useLogSheet } from "#features/logging/index.ts";
import { ArtistCommentMeta } from "#features/support/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { capitalized } from "#features/today/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { TimelineItem } from "#ui/timeline/timeline.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { useAttempt } from "./attempt.ts";
import { ConfidentialText } from "./confidential-notes.tsx";
import { wasRecordedLater } from "./history.ts";

/** What happened, when, with whom and by whom; and when it was recorded, if that was another day. */
export function HistoryItem(props: {
  interaction: Interaction;
  personId: string;
  team: TeamDirectory;
  canEdit: boolean;
}) {
  const { t, format } = useI18n();
  const people = usePeopleIndex();
  const isSecret = () => props.interaction.confidential;
  const what = () =>
    isSecret() && props.interaction.kind === "note"
      ? t("artists.confidential.one")
      : props.interaction.origin === "artist"
        ? t("plan.timeline.comment")
        : t(`interactions.kind.${props.interaction.kind}`);
  const title = () => {
    const { minutes } = props.interaction;
    return minutes ? `${what()}, ${format.minutes(minutes)}` : what();
  };
  const others = () =>
    props.interaction.people
      .filter((id) => id !== props.personId)
      .flatMap((id) => people.get(id)?.display_name ?? []);
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
            <Show when={others().length > 0}>
              <span>{t("artists.timeline.with", { names: format.list(others()) })}</span>
            </Show>
            <Show when={wasRecordedLater(props.interaction, format.dayOf)}>
              <span>
                {t("artists.timeline.recorded", { instant: format.instant(props.interaction.created_at) })}
              </span>
            </Show>
            <Show when={props.interaction.origin === "artist"}>
              <ArtistCommentMeta interaction={props.interaction} />
            </Show>
            <RefusedTag table="interactions" id={props.interaction.id} />
            <Show when={isSecret()}>
              <Tag tone="outline" icon={Lock}>
                {t("artists.confidential.team")}
              </Tag>
            </Show>
          </span>
          <Show when={props.canEdit}>
            <HistoryMenu interaction={props.interaction} what={title()} />
          </Show>
        </>
      }
    >
      <Show when={isSecret() && props.interaction.note}>{(note) => <ConfidentialText text={note()} />}</Show>
    </TimelineItem>
  );
}

function HistoryMenu(props: { interaction: Interaction; what: string }) {
  const { t } = useI18n();
  const database = useDatabase();
  const sheet = useLogSheet();
  const toast = useToast();
  const attempt = useAttempt();
  const [showsVersions, setShowsVersions] = createSignal(false);

  async function remove() {
    const { id } = props.interaction;
    if (!(await attempt(() => removeInteraction(database, id)))) return;
    toast.show({
      text: t("artists.timeline.removed"),
      undo: () => void attempt(() => restoreInteraction(database, id)),
    });
  }

  return (
    <span class="timeline__acts">
      <Menu
        label={t("artists.timeline.actions", { what: props.what })}
        items={[
          {
            label: t("artists.timeline.editShort"),
            icon: Pencil,
            run: () => sheet.open({ interaction_id: props.interaction.id }),
          },
          { label: t("history.versions"), icon: FileClock, run: () => setShowsVersions(true) },
          { label: t("artists.timeline.removeShort"), icon: Trash, danger: true, run: () => void remove() },
        ]}
      />
      <Show when={showsVersions()}>
        <Suspense>
          <VersionsSheet
            table="interactions"
            id={props.interaction.id}
            onClose={() => setShowsVersions(false)}
          />
        </Suspense>
      </Show>
    </span>
  );
}

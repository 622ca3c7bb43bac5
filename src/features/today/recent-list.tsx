import Lock from "lucide-solid/icons/lock";
import { createMemo, For, Show } from "solid-js";
import { usePeopleNamed, useRecentInteractions } from "#data/artists/index.ts";
import { useOrganization } from "#data/network/index.ts";
import { type TeamDirectory, useTeamDirectory } from "#data/team/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useSettled } from "#features/artists/index.ts";
import { interactionIcons, useInteractionName } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";

const shownCount = 8;

/** What the team did last, with whom. */
export function RecentList() {
  const { t } = useI18n();
  const team = useTeamDirectory();
  const recent = useRecentInteractions(() => shownCount);
  const isSettled = useSettled();
  /** During the first synchronisation, interactions come last: nothing says there are none. */
  const isKnown = () => recent() !== undefined && (byId().size > 0 || isSettled());
  const byId = createMemo(() => new Map(recent()?.map((one) => [one.id, one])));
  return (
    <Section title={t("today.recent")}>
      <Show when={isKnown()} fallback={<ListSkeleton rows={4} avatar={false} />}>
        <Show
          when={byId().size > 0}
          fallback={
            <Card>
              <EmptyState title={t("today.recentEmpty")} text={t("today.recentEmptyText")} />
            </Card>
          }
        >
          <List label={t("today.recent")}>
            <For each={[...byId().keys()]}>
              {(id) => (
                <Show when={byId().get(id)}>
                  {(interaction) => <RecentRow interaction={interaction()} team={team} />}
                </Show>
              )}
            </For>
          </List>
        </Show>
      </Show>
    </Section>
  );
}

function RecentRow(props: { interaction: Interaction; team: TeamDirectory }) {
  const { t, format } = useI18n();
  const named = usePeopleNamed();
  const nameOf = useInteractionName();
  const organization = useOrganization(() =>
    props.interaction.people.length === 0 ? props.interaction.organization_id : undefined,
  );
  const known = () => named(props.interaction.people);
  const names = () => {
    const all = known().map((person) => person.display_name);
    return all.length > 0 ? format.list(all) : (organization()?.name ?? t("today.nobody"));
  };
  const author = () =>
    props.team.byId(props.interaction.member_id) ?? props.team.byUser(props.interaction.created_by);
  const meta = () => {
    const kind = nameOf(props.interaction);
    if (props.interaction.confidential) return t("today.confidential");
    const note = props.interaction.note?.split("\n", 1)[0];
    return note ? `${kind} · ${note}` : kind;
  };
  const href = () => {
    const [first] = known();
    if (first) return `/artistes/${first.id}/historique`;
    return organization() ? `/organismes/${organization()?.id}/echanges` : undefined;
  };

  return (
    <Row
      href={href()}
      start={<Icon of={props.interaction.confidential ? Lock : interactionIcons[props.interaction.kind]} />}
      title={names()}
      meta={meta()}
      clip
      end={
        <>
          <time class="xs nowrap" datetime={props.interaction.occurred_at}>
            {format.ago(props.interaction.occurred_at)}
          </time>
          <Show when={author()}>
            {(member) => <TeamAvatar name={member().display_name} tape={member().tape} size="xs" label />}
          </Show>
        </>
      }
    />
  );
}

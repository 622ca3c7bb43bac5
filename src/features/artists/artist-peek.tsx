import Lock from "lucide-solid/icons/lock";
import { createMemo, For, Show } from "solid-js";
import { type Person, usePerson } from "#data/artists/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { Peek, PeekHead } from "#features/lists/index.ts";
import { interactionIcons, useInteractionName } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar, TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { PersonTags, RoleLine } from "./artist-head.tsx";
import { QuickActions } from "./contact-actions.tsx";
import { usePersonHistory } from "./person-history.ts";
import { useCanWrite } from "./rights.ts";
import { VerifiedLine } from "./verified-line.tsx";

const shownInteractions = 5;

/** A glance at the person chosen in the list: how to reach them, and the last things that happened. */
export function ArtistPeek(props: { id: string | undefined }) {
  const { t } = useI18n();
  const person = usePerson(() => props.id);
  return (
    <Peek
      id={props.id}
      of={person()}
      label={t("artists.peek")}
      empty={t("artists.peekEmpty")}
      keys={t("artists.peekKeys")}
    >
      {(found) => <Glance person={found()} />}
    </Peek>
  );
}

function Glance(props: { person: Person }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const team = useTeamDirectory();
  const address = () => `/artistes/${props.person.id}`;
  return (
    <>
      <PeekHead
        mark={<Avatar name={props.person.display_name} size="xl" />}
        name={props.person.display_name}
        href={address()}
        what={<RoleLine person={props.person} class="muted" />}
      >
        <div class="cluster">
          <PersonTags person={props.person} />
          <Show when={team.byId(props.person.adviser_id)}>
            {(member) => (
              <span class="who push">
                <TeamAvatar name={member().display_name} tape={member().tape} size="xs" />
                {t("artists.followedBy", { name: member().display_name })}
              </span>
            )}
          </Show>
        </div>
        <QuickActions person={props.person} canLog={canWrite()} />
      </PeekHead>
      <div class="peek__body">
        <LastInteractions person={props.person} />
        <VerifiedLine
          person={props.person}
          by={team.byId(props.person.verified_by)?.display_name}
          canEdit={canWrite()}
        />
      </div>
    </>
  );
}

function LastInteractions(props: { person: Person }) {
  const { t, format } = useI18n();
  const history = usePersonHistory(() => props.person.id, shownInteractions);
  const nameOf = useInteractionName();
  const latest = createMemo(() => new Map(history.interactions()?.map((one) => [one.id, one])));
  const title = (one: Interaction) => {
    if (one.confidential && one.kind === "note") return t("artists.confidential.one");
    const kind = nameOf(one);
    return one.minutes ? `${kind}, ${format.minutes(one.minutes)}` : kind;
  };
  const nothing = () => {
    const since = history.since();
    return since
      ? t("device.older.noneShort", { day: format.day(since, "long") })
      : t("artists.noInteraction");
  };
  const meta = (one: Interaction) =>
    [format.day(one.occurred_at), one.confidential ? t("artists.confidential.team") : firstLine(one.note)]
      .filter(Boolean)
      .join(" · ");
  return (
    <Section
      title={t("artists.lastInteractions")}
      action={
        <a class="link" href={`/artistes/${props.person.id}/historique`}>
          {t("artists.tab.history")}
        </a>
      }
    >
      <Show when={history.interactions()}>
        <Show when={latest().size > 0} fallback={<p class="muted">{nothing()}</p>}>
          <List label={t("artists.lastInteractions")}>
            <For each={[...latest().keys()]}>
              {(id) => (
                <Show when={latest().get(id)}>
                  {(one) => (
                    <Row
                      start={<Icon of={one().confidential ? Lock : interactionIcons[one().kind]} />}
                      title={title(one())}
                      meta={meta(one())}
                      clip
                    />
                  )}
                </Show>
              )}
            </For>
          </List>
        </Show>
      </Show>
    </Section>
  );
}

function firstLine(note: string | undefined): string | undefined {
  return note?.split("\n", 1)[0];
}

import { Show } from "solid-js";
import type { Member } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar, Who } from "#ui/avatar/avatar.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { ContactButtons, QuickActions } from "./contact-actions.tsx";
import { VerifiedLine } from "./verified-line.tsx";
import { wordList } from "./word-list.ts";
import "#ui/file/file.css";

/** Who this is: the name as the person spells it, their own words, and how to reach them. */
export function ArtistHead(props: {
  person: Person;
  adviser: Member | undefined;
  verifiedBy: Member | undefined;
  canEdit: boolean;
  /** The other tabs get to their content sooner on phones. */
  compact: boolean;
}) {
  return (
    <div class="fiche-head" data-compact={props.compact ? "" : undefined}>
      <div class="fiche-head__id">
        <Avatar name={props.person.display_name} size="xl" />
        <div class="grow">
          <h1 class="fiche-head__name">{props.person.display_name}</h1>
          <RoleLine person={props.person} />
        </div>
        <div class="only-desktop">
          <ContactButtons person={props.person} canLog={props.canEdit} />
        </div>
      </div>
      <div class="cluster fiche-head__tags">
        <PersonTags person={props.person} />
        <Show when={props.adviser}>
          {(member) => <Who name={member().display_name} tape={member().tape} />}
        </Show>
        <div class="only-desktop push">
          <VerifiedLine person={props.person} by={props.verifiedBy?.display_name} canEdit={props.canEdit} />
        </div>
      </div>
      <div class="only-mobile fiche-head__quick">
        <QuickActions person={props.person} canLog={props.canEdit} />
      </div>
    </div>
  );
}

/** « Elle · Danse contemporaine, chorégraphie ». */
export function RoleLine(props: { person: Person; class?: string }) {
  const line = () =>
    [
      props.person.pronouns,
      props.person.kind === "artist" ? wordList(props.person.disciplines) : props.person.organization_role,
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Show when={line()}>
      <p class={props.class ?? "fiche-head__role"}>{line()}</p>
    </Show>
  );
}

/** What tells a person apart at a glance, square: it is read. */
export function PersonTags(props: { person: Person }) {
  const { t } = useI18n();
  return (
    <>
      <Show when={props.person.provisional}>
        <Tag tone="light">{t("artists.provisional")}</Tag>
      </Show>
      <Show when={props.person.kind === "contact"}>
        <Tag>{t("artists.kind.contact")}</Tag>
      </Show>
      <Show when={props.person.career_stage}>{(stage) => <Tag>{stage()}</Tag>}</Show>
      <Show when={props.person.city}>{(city) => <Tag>{city()}</Tag>}</Show>
      <Show when={props.person.member_since}>
        {(since) => <Tag>{t("artists.memberSince", { year: since().slice(0, 4) })}</Tag>}
      </Show>
    </>
  );
}

import { useParams } from "@solidjs/router";
import { For, Match, Show, Switch } from "solid-js";
import { usePerson } from "#data/artists/index.ts";
import { useSession } from "#data/session/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import { rolesOf } from "#domain/artists/affiliation.ts";
import type { Person } from "#domain/artists/person.ts";
import { useI18n } from "#i18n/index.ts";
import { Fact, Facts } from "#ui/facts/facts.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { FilePaper, PaperPart } from "#ui/paper/paper.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { RoleLine } from "./artist-head.tsx";
import { MissingArtist } from "./missing-artist.tsx";
import { useOrganizations } from "./organizations.ts";
import { RoleList } from "./role-list.tsx";
import { SectionView } from "./section-views.tsx";
import { type SectionName, sectionsOf } from "./sections.ts";

/** The profile of a person on one or two sheets of paper; nothing of what happened with them, confidential or not. */
export default function ArtistPrintPage() {
  const params = useParams<{ id: string }>();
  const { t } = useI18n();
  const person = usePerson(() => params.id);
  return (
    <>
      <SubBar
        back={{ href: `/artistes/${params.id}`, label: person()?.display_name ?? t("artists.title") }}
        current={t("lists.print.title")}
      />
      <Switch>
        <Match when={person()}>{(found) => <Paper person={found()} />}</Match>
        <Match when={person() === null}>
          <MissingArtist id={params.id} />
        </Match>
        <Match when={person() === undefined}>
          <div class="page">
            <ListSkeleton rows={6} />
          </div>
        </Match>
      </Switch>
    </>
  );
}

function Paper(props: { person: Person }) {
  const { t, format } = useI18n();
  const session = useSession();
  const team = useTeamDirectory();
  const organizations = useOrganizations();
  const isFilled = (section: SectionName) => section !== "tags" || props.person.tags.length > 0;
  const names = () =>
    [
      [t("artists.field.pronouns"), props.person.pronouns],
      [t("artists.field.legal_name"), props.person.legal_name],
    ].filter((line): line is [string, string] => Boolean(line[1]));
  return (
    <FilePaper
      name={props.person.display_name}
      workspace={session.workspace()?.name ?? ""}
      what={<RoleLine person={props.person} class="muted" />}
      foot={
        <Show when={props.person.verified_on}>
          {(on) => <p>{t("artists.verifiedOn", { day: format.day(on(), "long") })}</p>}
        </Show>
      }
    >
      <Show when={names().length > 0}>
        <Facts>
          <For each={names()}>{([name, value]) => <Fact name={name}>{value}</Fact>}</For>
        </Facts>
      </Show>
      <For each={sectionsOf(props.person)}>
        {(section) => (
          <PaperPart title={t(`artists.section.${section}`)} isFilled={isFilled(section)}>
            <SectionView section={section} person={props.person} memberOf={team.byId} />
          </PaperPart>
        )}
      </For>
      <PaperPart title={t("network.roles.title")} isFilled={rolesOf(props.person, format.today()).length > 0}>
        <RoleList person={props.person} organizations={organizations} />
      </PaperPart>
    </FilePaper>
  );
}

import { useParams } from "@solidjs/router";
import Printer from "lucide-solid/icons/printer";
import { For, Match, Show, Switch } from "solid-js";
import { usePerson } from "#data/artists/index.ts";
import { useSession } from "#data/session/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import { rolesOf } from "#domain/artists/affiliation.ts";
import type { Person } from "#domain/artists/person.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Fact, Facts } from "#ui/facts/facts.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { RoleLine } from "./artist-head.tsx";
import { MissingArtist } from "./missing-artist.tsx";
import { useOrganizations } from "./organizations.ts";
import { RoleList } from "./role-list.tsx";
import { SectionView } from "./section-views.tsx";
import { type SectionName, sectionsOf } from "./sections.ts";
import "#ui/paper/paper.css";

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
    <div class="page page--narrow stack">
      <div class="file-paper__actions">
        <Button variant="primary" icon={Printer} onClick={() => window.print()}>
          {t("lists.print.action")}
        </Button>
      </div>
      <article class="file-paper" aria-labelledby="paper-name">
        <header class="file-paper__head">
          <h1 id="paper-name">{props.person.display_name}</h1>
          <RoleLine person={props.person} class="muted" />
        </header>
        <Show when={names().length > 0}>
          <Facts>
            <For each={names()}>{([name, value]) => <Fact name={name}>{value}</Fact>}</For>
          </Facts>
        </Show>
        <For each={sectionsOf(props.person).filter(isFilled)}>
          {(section) => (
            <section class="file-paper__section">
              <h2>{t(`artists.section.${section}`)}</h2>
              <SectionView section={section} person={props.person} memberOf={team.byId} />
            </section>
          )}
        </For>
        <Show when={rolesOf(props.person, format.today()).length > 0}>
          <section class="file-paper__section">
            <h2>{t("network.roles.title")}</h2>
            <RoleList person={props.person} organizations={organizations} />
          </section>
        </Show>
        <footer class="file-paper__foot">
          <Show when={props.person.verified_on}>
            {(on) => <p>{t("artists.verifiedOn", { day: format.day(on(), "long") })}</p>}
          </Show>
          <p>
            {t("lists.print.on", {
              workspace: session.workspace()?.name ?? "",
              day: format.day(format.today(), "long"),
            })}
          </p>
        </footer>
      </article>
    </div>
  );
}

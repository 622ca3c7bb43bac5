import { useNavigate, useParams } from "@solidjs/router";
import FileClock from "lucide-solid/icons/file-clock";
import Merge from "lucide-solid/icons/merge";
import Pencil from "lucide-solid/icons/pencil";
import Printer from "lucide-solid/icons/printer";
import Trash from "lucide-solid/icons/trash";
import { createEffect, createSignal, Match, Show, Suspense, Switch } from "solid-js";
import { Dynamic } from "solid-js/web";
import { removePerson, restorePerson, useAliases, usePeopleIndex, usePerson } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { useReadHistory } from "#data/sync/first-sync/use-history.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { FileDrop } from "#features/documents/index.ts";
import { MergedFiles } from "#features/duplicates/index.ts";
import { VersionsSheet } from "#features/history/index.ts";
import { RefusedRecord } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { IconButton, IconLink } from "#ui/button/button.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { ArtistHead } from "./artist-head.tsx";
import { useAttempt } from "./attempt.ts";
import { type FileTab, fileTabs } from "./file-tabs.ts";
import { MissingArtist } from "./missing-artist.tsx";
import { usePersonHistory } from "./person-history.ts";
import { ProfileTab } from "./profile-tab.tsx";
import { useCanWrite } from "./rights.ts";
import { createTimeline } from "./timeline/create-timeline.ts";

/** The file of one person: its profile, then its tabs. */
export default function ArtistPage() {
  const params = useParams<{ id: string; tab?: string }>();
  const { t } = useI18n();
  const person = usePerson(() => params.id);
  const isElsewhere = useSurvivor(person);
  return (
    <Switch>
      <Match when={!isElsewhere() && person()}>
        {(found) => <ArtistFile person={found()} tab={fileTabs.find(({ path }) => path === params.tab)} />}
      </Match>
      <Match when={person() === null}>
        <SubBar back={{ href: "/artistes", label: t("artists.title") }} current={t("artists.notFound")} />
        <MissingArtist id={params.id} />
      </Match>
      <Match when={person() === undefined || isElsewhere()}>
        <SubBar back={{ href: "/artistes", label: t("artists.title") }} current={t("shell.loading")} />
        <div class="page">
          <ListSkeleton rows={6} />
        </div>
      </Match>
    </Switch>
  );
}

/** The address of a file that was merged leads to the one that took it in, and says so. */
function useSurvivor(person: () => Person | null | undefined) {
  const { t } = useI18n();
  const people = usePeopleIndex();
  const navigate = useNavigate();
  const toast = useToast();
  const params = useParams<{ tab?: string }>();
  const survivor = () => {
    const id = person()?.id;
    return id && people.survivors().survivorOf(id);
  };
  createEffect(() => {
    const [merged, id] = [person(), survivor()];
    if (!merged || !id || id === merged.id) return;
    navigate(`/artistes/${id}${params.tab ? `/${params.tab}` : ""}`, { replace: true });
    const into = people.get(id)?.display_name ?? "";
    toast.show({ text: t("artists.mergedInto", { name: merged.display_name, into }) });
  });
  // Who took it in is known once everybody is.
  return () => Boolean(person()?.merged_into) && (!people.ready() || survivor() !== person()?.id);
}

function ArtistFile(props: { person: Person; tab: FileTab | undefined }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const team = useTeamDirectory();
  const history = usePersonHistory(() => props.person.id);
  useReadHistory(useAliases(() => props.person.id));
  const timeline = createTimeline(() => props.person.id, history);
  const [editsIdentity, setEditsIdentity] = createSignal(false);
  let pencil: HTMLButtonElement | undefined;
  const navigate = useNavigate();
  const address = () => `/artistes/${props.person.id}`;
  /** What the tabs that count something hold; nothing while that is not known. */
  const counts: Record<string, (() => number | undefined) | undefined> = {
    ...Object.fromEntries(fileTabs.map((tab) => [tab.path, tab.useCount?.(() => props.person.id)])),
    historique: () => timeline.total() || undefined,
  };

  const editIdentity = () => {
    if (props.tab) navigate(address());
    setEditsIdentity(true);
  };

  const closeIdentity = (isDone: boolean) => {
    setEditsIdentity(false);
    // The section goes with its form: its pencil is in the bar.
    if (isDone) queueMicrotask(() => pencil?.focus());
  };

  return (
    <>
      <SubBar
        back={{ href: "/artistes", label: t("artists.title") }}
        current={props.person.display_name}
        actions={
          <Show
            when={canWrite()}
            fallback={<IconLink icon={Printer} label={t("listing.print")} href={`${address()}/imprimer`} />}
          >
            <IconButton
              ref={pencil}
              icon={Pencil}
              label={t("artists.edit", { section: t("artists.section.identity") })}
              onClick={editIdentity}
            />
            <FileMenu person={props.person} />
          </Show>
        }
      />
      <ArtistHead
        person={props.person}
        adviser={team.byId(props.person.adviser_id)}
        verifiedBy={team.byId(props.person.verified_by)}
        canEdit={canWrite()}
        compact={props.tab !== undefined}
      />
      <Suspense>
        <MergedFiles person={props.person} team={team} canEdit={canWrite()} />
      </Suspense>
      <div class="fiche-tabs">
        <Tabs
          label={t("artists.sections")}
          tabs={[
            { href: address(), label: t("artists.profile"), current: !props.tab },
            ...fileTabs.map((tab) => ({
              href: `${address()}/${tab.path}`,
              label: t(tab.label),
              current: props.tab === tab,
              count: counts[tab.path]?.(),
            })),
          ]}
        />
      </div>
      <Show when={canWrite()}>
        <Suspense>
          <FileDrop person={props.person} />
        </Suspense>
      </Show>
      <Suspense>
        <RefusedRecord
          table="people"
          id={props.person.id}
          what={props.person.display_name}
          class="page fiche__refused"
        />
      </Suspense>
      <Show
        when={props.tab}
        fallback={
          <ProfileTab
            person={props.person}
            history={history}
            team={team}
            canEdit={canWrite()}
            editsIdentity={editsIdentity()}
            onIdentityClosed={closeIdentity}
          />
        }
      >
        {(tab) => (
          <Suspense>
            <Dynamic
              component={tab().component}
              person={props.person}
              history={history}
              timeline={timeline}
              team={team}
              canEdit={canWrite()}
            />
          </Suspense>
        )}
      </Show>
    </>
  );
}

function FileMenu(props: { person: Person }) {
  const { t } = useI18n();
  const database = useDatabase();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useAttempt();
  const [showsVersions, setShowsVersions] = createSignal(false);

  const print = () => navigate(`/artistes/${props.person.id}/imprimer`);

  async function remove() {
    const { id, display_name: name } = props.person;
    if (!(await attempt(() => removePerson(database, id)))) return;
    navigate("/artistes");
    const undo = async () => {
      if (await attempt(() => restorePerson(database, id))) navigate(`/artistes/${id}`);
    };
    toast.show({ text: t("artists.removed", { name }), undo });
  }

  return (
    <>
      <Menu
        label={t("artists.more")}
        items={[
          { label: t("listing.print"), icon: Printer, run: print },
          { label: t("history.versions"), icon: FileClock, run: () => setShowsVersions(true) },
          {
            label: t("duplicates.mergeWith"),
            icon: Merge,
            run: () => navigate(`/doublons/${props.person.id}`),
          },
          { label: t("artists.remove"), icon: Trash, danger: true, run: () => void remove() },
        ]}
      />
      <Show when={showsVersions()}>
        <Suspense>
          <VersionsSheet table="people" id={props.person.id} onClose={() => setShowsVersions(false)} />
        </Suspense>
      </Show>
    </>
  );
}

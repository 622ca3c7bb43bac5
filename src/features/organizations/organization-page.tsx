import { useNavigate, useParams } from "@solidjs/router";
import FileClock from "lucide-solid/icons/file-clock";
import Printer from "lucide-solid/icons/printer";
import Trash from "lucide-solid/icons/trash";
import { createSignal, Match, Show, Suspense, Switch } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { removeOrganization, restoreOrganization, useOrganization } from "#data/network/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import type { Organization } from "#domain/network/organization.ts";
import { useAttempt, useCanWrite } from "#features/artists/index.ts";
import { VersionsSheet } from "#features/history/index.ts";
import { RefusedRecord } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { IconLink } from "#ui/button/button.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { RecordPage } from "#ui/page/record-page.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import { ExchangesTab } from "./exchanges-tab.tsx";
import { MissingOrganization } from "./missing-organization.tsx";
import { OrganizationHead } from "./organization-head.tsx";
import { useOrganizationPeople } from "./organization-people.ts";
import { PeopleTab } from "./people-tab.tsx";
import { OrganizationProfile } from "./profile-tab.tsx";
import "#ui/file/file.css";
import "./organizations.css";

/** The file of one organisation: its profile, its people, what happened with them. */
export default function OrganizationPage() {
  const params = useParams<{ id: string; tab?: string }>();
  const { t } = useI18n();
  const organization = useOrganization(() => params.id);
  return (
    <RecordPage
      record={organization()}
      back={{ href: "/organismes", label: t("network.title") }}
      missingTitle={t("artists.notFound")}
      missing={<MissingOrganization id={params.id} />}
    >
      {(found) => <OrganizationFile organization={found()} tab={params.tab} />}
    </RecordPage>
  );
}

function OrganizationFile(props: { organization: Organization; tab: string | undefined }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const team = useTeamDirectory();
  const people = useOrganizationPeople(() => props.organization.id);
  const address = () => `/organismes/${props.organization.id}`;
  const current = () => people().filter((one) => one.isCurrent).length;
  return (
    <>
      <SubBar
        back={{ href: "/organismes", label: t("network.title") }}
        current={props.organization.name}
        actions={
          <Show
            when={canWrite()}
            fallback={<IconLink icon={Printer} label={t("listing.print")} href={`${address()}/imprimer`} />}
          >
            <FileMenu organization={props.organization} />
          </Show>
        }
      />
      <OrganizationHead
        organization={props.organization}
        canLog={canWrite()}
        compact={props.tab !== undefined}
      />
      <div class="fiche-tabs">
        <Tabs
          label={t("artists.sections")}
          tabs={[
            { href: address(), label: t("artists.profile"), current: !props.tab },
            {
              href: `${address()}/personnes`,
              label: t("network.tab.people"),
              current: props.tab === "personnes",
              ...(current() > 0 ? { count: current() } : {}),
            },
            {
              href: `${address()}/echanges`,
              label: t("network.tab.exchanges"),
              current: props.tab === "echanges",
            },
          ]}
        />
      </div>
      <Suspense>
        <RefusedRecord
          table="organizations"
          id={props.organization.id}
          what={props.organization.name}
          class="page fiche__refused"
        />
      </Suspense>
      <Switch
        fallback={
          <OrganizationProfile
            organization={props.organization}
            people={people()}
            team={team}
            canEdit={canWrite()}
          />
        }
      >
        <Match when={props.tab === "personnes"}>
          <PeopleTab organization={props.organization} people={people()} canEdit={canWrite()} />
        </Match>
        <Match when={props.tab === "echanges"}>
          <ExchangesTab
            organization={props.organization}
            people={people()}
            team={team}
            canEdit={canWrite()}
          />
        </Match>
      </Switch>
    </>
  );
}

function FileMenu(props: { organization: Organization }) {
  const { t } = useI18n();
  const database = useDatabase();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useAttempt();
  const [showsVersions, setShowsVersions] = createSignal(false);

  async function remove() {
    const { id, name } = props.organization;
    if (!(await attempt(() => removeOrganization(database, id)))) return;
    navigate("/organismes");
    const undo = async () => {
      if (await attempt(() => restoreOrganization(database, id))) navigate(`/organismes/${id}`);
    };
    toast.show({ text: t("artists.removed", { name }), undo });
  }

  return (
    <>
      <Menu
        label={t("artists.more")}
        items={[
          { label: t("history.versions"), icon: FileClock, run: () => setShowsVersions(true) },
          {
            label: t("listing.print"),
            icon: Printer,
            run: () => navigate(`/organismes/${props.organization.id}/imprimer`),
          },
          { label: t("artists.remove"), icon: Trash, danger: true, run: () => void remove() },
        ]}
      />
      <Show when={showsVersions()}>
        <Suspense>
          <VersionsSheet
            table="organizations"
            id={props.organization.id}
            onClose={() => setShowsVersions(false)}
          />
        </Suspense>
      </Show>
    </>
  );
}

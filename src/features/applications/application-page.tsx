import { useNavigate, useParams } from "@solidjs/router";
import FileClock from "lucide-solid/icons/file-clock";
import NotebookPen from "lucide-solid/icons/notebook-pen";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Trash from "lucide-solid/icons/trash";
import { createSignal, Show, Suspense } from "solid-js";
import {
  useApplication,
  useDocumentsOfApplication,
  useInteractionsOfApplication,
} from "#data/applications/index.ts";
import { useDatabase } from "#data/database.ts";
import { type TeamDirectory, useTeamDirectory } from "#data/team/index.ts";
import type { Application } from "#domain/applications/application.ts";
import { isOpen } from "#domain/applications/stage.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { LinkedDocuments } from "#features/documents/index.ts";
import { VersionsSheet } from "#features/history/index.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { ExchangeList } from "#features/organizations/index.ts";
import { MissingRecord } from "#features/sections/index.ts";
import { RefusedRecord } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Menu } from "#ui/menu/menu.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { RecordPage } from "#ui/page/record-page.tsx";
import { ApplicationSections } from "./application-sections.tsx";
import { ApplicationTasks } from "./application-tasks.tsx";
import { AttachSheet } from "./attach-sheet.tsx";
import { ChecklistCard } from "./checklist-card.tsx";
import { Movable } from "./movable.tsx";
import { MoveMenu } from "./move-menu.tsx";
import { StageHistory } from "./stage-history.tsx";
import { StageStatus } from "./stages.tsx";
import { useApplicationActions } from "./use-application-actions.ts";
import { type ApplicationFacts, useApplicationFacts } from "./use-facts.ts";
import "#ui/file/file.css";
import "./applications.css";

/** One application: who, what for, how far, what is left to do, and all that belongs to it. */
export default function ApplicationPage() {
  const params = useParams<{ id: string }>();
  const { t } = useI18n();
  const database = useDatabase();
  const application = useApplication(() => params.id);
  return (
    <RecordPage
      record={application()}
      back={{ href: "/candidatures", label: t("applications.title") }}
      missingTitle={t("artists.notFound")}
      missing={
        <MissingRecord
          id={params.id}
          store={database.applications}
          title={t("applications.title")}
          back={{ href: "/candidatures", label: t("applications.allOf") }}
        />
      }
    >
      {(found) => <ApplicationFile application={found()} />}
    </RecordPage>
  );
}

function ApplicationFile(props: { application: Application }) {
  const { t } = useI18n();
  const canWrite = useCanWrite();
  const team = useTeamDirectory();
  const facts = useApplicationFacts();
  const one = () => props.application;
  const called = () => facts.called(one());
  return (
    <Movable>
      <SubBar
        back={{ href: "/candidatures", label: t("applications.title") }}
        current={called()}
        actions={<FileMenu application={one()} canEdit={canWrite()} />}
      />
      <div class="fiche-head">
        <div class="fiche-head__id">
          <div class="grow">
            <h1 class="fiche-head__name">{facts.who(one())}</h1>
            <p class="fiche-head__role">
              {[facts.what(one()), facts.funder(one())].filter(Boolean).join(" · ")}
            </p>
          </div>
        </div>
        <div class="cluster fiche-head__tags">
          <StageStatus stage={one().stage} />
          <Show when={canWrite()}>
            <MoveMenu application={one()} called={called()} />
          </Show>
          <b class="num">{facts.amount(one())}</b>
        </div>
      </div>
      <Suspense>
        <RefusedRecord table="applications" id={one().id} what={called()} class="page fiche__refused" />
      </Suspense>
      <div class="page fiche">
        <div class="stack">
          <ApplicationTasks application={one()} facts={facts} canEdit={canWrite()} />
          <ChecklistCard application={one()} facts={facts} canEdit={canWrite()} />
          <Documents application={one()} team={team} canEdit={canWrite()} />
          <Interactions application={one()} facts={facts} team={team} canEdit={canWrite()} />
        </div>
        <aside class="fiche__aside stack">
          <ApplicationSections application={one()} facts={facts} team={team} canEdit={canWrite()} />
          <StageHistory application={one()} team={team} />
        </aside>
      </div>
    </Movable>
  );
}

function FileMenu(props: { application: Application; canEdit: boolean }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const actions = useApplicationActions();
  const [showsVersions, setShowsVersions] = createSignal(false);

  async function resubmit() {
    const made = await actions.resubmit(props.application);
    if (made) navigate(`/candidatures/${made.id}`);
  }
  async function remove() {
    if (await actions.remove(props.application)) navigate("/candidatures");
  }

  return (
    <>
      <Menu
        label={t("applications.act.more")}
        items={[
          ...(props.canEdit && !isOpen(props.application)
            ? [{ label: t("applications.act.resubmit"), icon: RotateCcw, run: () => void resubmit() }]
            : []),
          { label: t("history.versions"), icon: FileClock, run: () => setShowsVersions(true) },
          ...(props.canEdit
            ? [
                {
                  label: t("applications.act.remove"),
                  icon: Trash,
                  danger: true,
                  run: () => void remove(),
                },
              ]
            : []),
        ]}
      />
      <Show when={showsVersions()}>
        <Suspense>
          <VersionsSheet
            table="applications"
            id={props.application.id}
            onClose={() => setShowsVersions(false)}
          />
        </Suspense>
      </Show>
    </>
  );
}

function Documents(props: { application: Application; team: TeamDirectory; canEdit: boolean }) {
  const { t } = useI18n();
  const documents = useDocumentsOfApplication(() => props.application.id);
  const [attaches, setAttaches] = createSignal(false);
  return (
    <Suspense>
      <LinkedDocuments
        title={t("applications.section.documents")}
        documents={documents()}
        to={{ people: props.application.people, application_id: props.application.id }}
        empty={t("applications.documents.empty")}
        team={props.team}
        canEdit={props.canEdit}
        action={
          <Show when={props.canEdit && props.application.people.length > 0}>
            <Button variant="quiet" size="sm" onClick={() => setAttaches(true)}>
              {t("applications.documents.attach")}
            </Button>
          </Show>
        }
      />
      <Show when={attaches()}>
        <AttachSheet application={props.application} team={props.team} onClose={() => setAttaches(false)} />
      </Show>
    </Suspense>
  );
}

function Interactions(props: {
  application: Application;
  facts: ApplicationFacts;
  team: TeamDirectory;
  canEdit: boolean;
}) {
  const { t } = useI18n();
  const sheet = useLogSheet();
  const found = useInteractionsOfApplication(() => props.application.id);
  const log = () =>
    sheet.open({
      application_id: props.application.id,
      people: props.application.people.map((id) => ({ id, name: props.facts.nameOf(id) })),
    });
  return (
    <Card
      title={t("applications.section.interactions")}
      action={
        <Show when={props.canEdit}>
          <Button variant="quiet" size="sm" icon={NotebookPen} onClick={log}>
            {t("applications.interactions.log")}
          </Button>
        </Show>
      }
    >
      <Show
        when={(found()?.length ?? 0) > 0}
        fallback={<p class="muted small">{t("applications.interactions.empty")}</p>}
      >
        <Suspense>
          <ExchangeList
            label={t("applications.section.interactions")}
            of={found() ?? []}
            team={props.team}
            canEdit={props.canEdit}
          />
        </Suspense>
      </Show>
    </Card>
  );
}

import { Navigate, type RouteDefinition } from "@solidjs/router";
import { lazy } from "solid-js";
import { ApplicationPage, ApplicationsPage } from "#features/applications/index.ts";
import {
  ArtistListPage,
  ArtistPage,
  ArtistPrintPage,
  fileTabPaths,
  NewArtistPage,
} from "#features/artists/index.ts";
import { CalendarPage } from "#features/calendar/index.ts";
import { DiagnosticPage } from "#features/diagnostic/index.ts";
import { ChooseFilePage, CompareFilesPage, DuplicatesPage } from "#features/duplicates/index.ts";
import { ImportPage } from "#features/import/index.ts";
import { EligiblePage } from "#features/matching/index.ts";
import { NewOpportunityPage, OpportunityListPage, OpportunityPage } from "#features/opportunities/index.ts";
import {
  NewOrganizationPage,
  OrganizationListPage,
  OrganizationPage,
  OrganizationPrintPage,
  organizationTabPaths,
} from "#features/organizations/index.ts";
import {
  ListPage,
  ListsPage,
  NoteTemplatesPage,
  SchedulesPage,
  SettingsPage,
} from "#features/settings/index.ts";
import { PlanPaperPage } from "#features/support/index.ts";
import { HandoverPage, TasksPage } from "#features/tasks/index.ts";
import { TodayPage } from "#features/today/index.ts";
import { LogRoute, SyncRoute } from "./shell/sheet-routes.tsx";

const MenuPage = lazy(() => import("./menu/menu-page.tsx"));
const NotFoundPage = lazy(() => import("./not-found-page.tsx"));

/** Every address and its one screen. Sheets with an address open over the page that was there. */
export const routes: RouteDefinition[] = [
  { path: "/", component: TodayPage },
  { path: "/artistes", component: ArtistListPage },
  { path: "/artistes/nouveau", component: NewArtistPage },
  { path: "/artistes/:id/imprimer", component: ArtistPrintPage },
  { path: "/artistes/:id/:tab?", component: ArtistPage, matchFilters: { tab: fileTabPaths } },
  { path: "/artistes/:id/plan/imprimer", component: PlanPaperPage },
  { path: "/doublons", component: DuplicatesPage },
  { path: "/doublons/:file", component: ChooseFilePage },
  { path: "/doublons/:file/:other", component: CompareFilesPage },
  { path: "/organismes", component: OrganizationListPage },
  { path: "/organismes/nouveau", component: NewOrganizationPage },
  { path: "/organismes/:id/imprimer", component: OrganizationPrintPage },
  {
    path: "/organismes/:id/:tab?",
    component: OrganizationPage,
    matchFilters: { tab: organizationTabPaths },
  },
  { path: "/opportunites", component: OpportunityListPage },
  { path: "/opportunites/nouvelle", component: NewOpportunityPage },
  { path: "/opportunites/:id", component: OpportunityPage },
  { path: "/opportunites/:id/admissibles", component: EligiblePage },
  { path: "/candidatures", component: ApplicationsPage },
  { path: "/candidatures/:id", component: ApplicationPage },
  { path: "/calendrier", component: CalendarPage },
  { path: "/taches", component: TasksPage },
  { path: "/passation/:id", component: HandoverPage },
  { path: "/importer", component: ImportPage },
  { path: "/reglages", component: SettingsPage },
  { path: "/reglages/listes", component: ListsPage },
  { path: "/reglages/listes/:list", component: ListPage },
  { path: "/reglages/modeles-de-notes", component: NoteTemplatesPage },
  { path: "/reglages/calendriers-a-rebours", component: SchedulesPage },
  { path: "/diagnostic", component: DiagnosticPage },
  { path: "/menu", component: MenuPage },
  { path: "/synchronisation", component: SyncRoute },
  { path: "/consigner", component: LogRoute },
  { path: "/connexion", component: () => <Navigate href="/" /> },
  { path: "*", component: NotFoundPage },
];

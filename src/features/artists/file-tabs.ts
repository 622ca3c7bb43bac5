import type { Accessor, Component } from "solid-js";
import { useApplicationCount } from "#data/applications/index.ts";
import { useDocumentCount } from "#data/files/documents.ts";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { ApplicationsTab } from "#features/applications/index.ts";
import { DocumentsTab } from "#features/documents/index.ts";
import { PlanTab } from "#features/support/index.ts";
import type { MessageKey } from "#i18n/index.ts";
import type { fileTabPaths } from "./file-tab-paths.ts";
import { HistoryTab } from "./history-tab.tsx";
import type { PersonHistory } from "./person-history.ts";
import type { PersonTimeline } from "./timeline/create-timeline.ts";

/** What each tab of a file is given. */
export interface FileTabProps {
  person: Person;
  history: PersonHistory;
  timeline: PersonTimeline;
  team: TeamDirectory;
  canEdit: boolean;
}

export interface FileTab {
  /** The end of its address. */
  path: (typeof fileTabPaths)[number];
  label: MessageKey & `artists.tab.${string}`;
  component: Component<FileTabProps>;
  /** How many things it holds, shown beside its name. */
  useCount?: (personId: () => string) => Accessor<number | undefined>;
}

/** The tabs of a file after its profile, in their order. A tab that comes adds its line here, and nothing else. */
export const fileTabs: readonly FileTab[] = [
  { path: "historique", label: "artists.tab.history", component: HistoryTab },
  { path: "plan", label: "artists.tab.plan", component: PlanTab },
  {
    path: "candidatures",
    label: "artists.tab.applications",
    component: ApplicationsTab,
    useCount: useApplicationCount,
  },
  { path: "documents", label: "artists.tab.documents", component: DocumentsTab, useCount: useDocumentCount },
];

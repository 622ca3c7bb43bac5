import { createMemo } from "solid-js";
import { useApplicationsOf } from "#data/applications/index.ts";
import { useEventsOf } from "#data/calendar/index.ts";
import { eventsOf } from "#domain/applications/application-events.ts";
import type { InteractionKind } from "#domain/support/interaction.ts";
import { ApplicationRow } from "#features/applications/index.ts";
import { DocumentRow } from "./document-row.tsx";
import { EventRow } from "./event-row.tsx";
import { GoalRow } from "./goal-row.tsx";
import { achievedAt, addedAt, doneAt, heldAt } from "./happened.ts";
import { InteractionRow } from "./interaction-row.tsx";
import { StepRow } from "./step-row.tsx";
import { type AnyTimelineKind, defineTimelineKind } from "./timeline-kind.ts";

/** Everything that a person's timeline shows. A kind that comes adds itself here, and nothing else. */
export const timelineKinds: readonly AnyTimelineKind[] = [
  defineTimelineKind({
    name: "interaction",
    use: ({ history }) => history.interactions,
    at: ({ occurred_at }) => occurred_at,
    filter: ({ kind }) => kind,
    filterLabel: (t, kind) => t(`artists.kindsMany.${kind as InteractionKind}`),
    Row: InteractionRow,
  }),
  defineTimelineKind({
    name: "step",
    use: ({ tasks }) => tasks,
    at: doneAt,
    filter: () => "step",
    filterLabel: (t) => t("timeline.steps"),
    Row: StepRow,
  }),
  defineTimelineKind({
    name: "goal",
    use: ({ goals }) => goals,
    at: achievedAt,
    filter: () => "goal",
    filterLabel: (t) => t("timeline.goals"),
    Row: GoalRow,
  }),
  defineTimelineKind({
    name: "document",
    use: ({ documents }) => documents,
    at: addedAt,
    filter: () => "document",
    filterLabel: (t) => t("timeline.documents"),
    Row: DocumentRow,
  }),
  defineTimelineKind({
    name: "application",
    use({ personId }) {
      const applications = useApplicationsOf(personId);
      return createMemo(() => applications()?.flatMap(eventsOf));
    },
    at: ({ at }) => at,
    filter: () => "application",
    filterLabel: (t) => t("applications.timeline.many"),
    Row: ApplicationRow,
  }),
  defineTimelineKind({
    name: "event",
    use: ({ personId }) => useEventsOf(personId),
    at: heldAt,
    filter: () => "event",
    filterLabel: (t) => t("calendar.timeline.many"),
    Row: EventRow,
  }),
];

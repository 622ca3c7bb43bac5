// What a change of stage does to an application. Dates already there stay: somebody wrote them, or an earlier passage.
// One goes: the day of a submission that a move had written, when the application comes back before it.

import type { PatchOf } from "../record/edit.ts";
import { wallClock } from "../zoned-time.ts";
import type { Application, ApplicationStage, applicationRecord } from "./application.ts";
import { stageHistory, writeMove } from "./move.ts";

/** In motion: something is still to be done, or awaited. */
export const openStages: readonly ApplicationStage[] = ["idea", "preparing", "submitted", "waitlisted"];
/** To be sent before its deadline. */
export const unsentStages: readonly ApplicationStage[] = ["idea", "preparing"];

const filedStages: readonly ApplicationStage[] = ["submitted", "waitlisted", "accepted", "refused"];
const answeredStages: readonly ApplicationStage[] = ["accepted", "refused"];

export const isOpen = ({ stage }: Pick<Application, "stage">): boolean => openStages.includes(stage);
export const isUnsent = ({ stage }: Pick<Application, "stage">): boolean => unsentStages.includes(stage);

/** Whether it went to the funder: what was withdrawn before counts for nothing. */
export const isFiled = ({ stage, submitted_on }: Pick<Application, "stage" | "submitted_on">): boolean =>
  filedStages.includes(stage) || (stage === "withdrawn" && submitted_on !== undefined);

/** The stage after this one on the way to an answer; nothing after the last. */
export function nextStage(stage: ApplicationStage): ApplicationStage | undefined {
  return (
    { idea: "preparing", preparing: "submitted", submitted: "accepted", waitlisted: "accepted" } as const
  )[stage as "idea"];
}

/** More moves than a set holds: the earliest make room. */
const mostMoves = 200;

/** When, in the zone of the workspace, and by whom an application is moved. */
export interface MoveContext {
  at: string;
  /** The day of that instant, where the team is. */
  today: string;
  /** Where the team is. */
  zone: string;
  member_id?: string | undefined;
}

/** The changes that bring an application to a stage. */
export function stagePatch(
  application: Pick<Application, "stage" | "moves" | "submitted_on" | "answered_on">,
  stage: ApplicationStage,
  { at, today, zone, member_id }: MoveContext,
): PatchOf<typeof applicationRecord> {
  if (application.stage === stage) return {};
  const excess = application.moves.length + 1 - mostMoves;
  return {
    stage,
    moves: {
      add: [writeMove({ at, stage, ...(member_id ? { member_id } : {}) })],
      ...(excess > 0 ? { remove: application.moves.slice(0, excess) } : {}),
    },
    ...(stage === "submitted" && !application.submitted_on ? { submitted_on: today } : {}),
    ...(unsentStages.includes(stage) && isDatedByMove(application, zone) ? { submitted_on: null } : {}),
    ...(answeredStages.includes(stage) && !application.answered_on ? { answered_on: today } : {}),
  };
}

/** Whether the day of submission is the one that a move to « Soumise » wrote, rather than one that somebody typed. */
function isDatedByMove(
  { moves, submitted_on }: Pick<Application, "moves" | "submitted_on">,
  zone: string,
): boolean {
  return stageHistory(moves).some(
    ({ at, stage }) => stage === "submitted" && wallClock(new Date(at), zone)[0] === submitted_on,
  );
}

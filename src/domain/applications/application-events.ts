import { daysBetween } from "../days.ts";
import type { Application } from "./application.ts";
import { type Move, stageHistory } from "./move.ts";

/** What happened with an application, in the life of those who applied. */
export interface ApplicationEvent {
  id: string;
  application: Application;
  stage: "submitted" | "accepted" | "refused";
  /** The instant of the move that said so; the middle of the day when somebody noted another day. */
  at: string;
  member_id?: string | undefined;
}

/** When it was filed, and answered: the days that people noted, rather than when they did. */
export function eventsOf(application: Application): ApplicationEvent[] {
  const { id, stage, submitted_on, answered_on } = application;
  const history = stageHistory(application.moves);
  const eventOn = (kind: ApplicationEvent["stage"], day: string): ApplicationEvent => {
    const move = history.findLast((one) => one.stage === kind && isAround(one, day));
    return {
      id: `${id} ${kind}`,
      application,
      stage: kind,
      at: move?.at ?? `${day}T17:00:00.000Z`,
      member_id: move?.member_id,
    };
  };
  return [
    ...(submitted_on ? [eventOn("submitted", submitted_on)] : []),
    ...(answered_on && (stage === "accepted" || stage === "refused") ? [eventOn(stage, answered_on)] : []),
  ];
}

/** A move is dated in UTC, a day where the team is. */
const isAround = ({ at }: Move, day: string): boolean => Math.abs(daysBetween(at.slice(0, 10), day)) <= 1;

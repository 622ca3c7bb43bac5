import type { LogRequest } from "./log-context.ts";

/** Of every form of « Consigner ». */
export const draftsOfLogging = "log";

/** Where a form is kept: one for each person whose file is in sight, one for elsewhere, one for what is edited. */
export const newDraftKey = (personId: string | undefined): string =>
  personId ? `${draftsOfLogging} with ${personId}` : draftsOfLogging;
export const editDraftKey = (interactionId: string): string => `${draftsOfLogging} ${interactionId}`;

/** What to open « Consigner » on to find a kept form again. */
export function requestOf(key: string): LogRequest {
  const [, first, second] = key.split(" ");
  if (first === "with") return { person_id: second };
  return first ? { interaction_id: first } : { person_id: undefined };
}

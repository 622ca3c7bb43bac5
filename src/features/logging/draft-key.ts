import type { LogRequest } from "./log-context.ts";

/** Of every form of « Consigner ». */
export const draftsOfLogging = "log";

/** Where a form is kept: one for each file in sight, one for elsewhere, one for what is edited. */
export function newDraftKey({ person_id, organization_id, application_id, event }: LogRequest): string {
  if (event) return `${draftsOfLogging} of ${event.event_id}`;
  if (application_id) return `${draftsOfLogging} for ${application_id}`;
  if (person_id) return `${draftsOfLogging} with ${person_id}`;
  return organization_id ? `${draftsOfLogging} about ${organization_id}` : draftsOfLogging;
}
export const editDraftKey = (interactionId: string): string => `${draftsOfLogging} ${interactionId}`;

/** What to open « Consigner » on to find a kept form again. */
export function requestOf(key: string): LogRequest {
  const [, first, second] = key.split(" ");
  if (first === "with") return { person_id: second };
  if (first === "for") return { application_id: second, person_id: undefined, organization_id: undefined };
  if (first === "of" && second)
    return { event: { event_id: second }, person_id: undefined, organization_id: undefined };
  if (first === "about") return { person_id: undefined, organization_id: second };
  return first ? { interaction_id: first } : { person_id: undefined, organization_id: undefined };
}

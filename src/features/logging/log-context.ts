import { createContext, useContext } from "solid-js";
import type { LogDraft, LogPerson, LogValues } from "./log-draft.ts";
import type { TaskValues } from "./task-draft.ts";

/**
 * What « Consigner » is opened on: a person, an organisation, an application, an event that took place, an interaction
 * to edit, or a task to add; nothing lets it propose.
 */
export interface LogRequest {
  person_id?: string | undefined;
  organization_id?: string | undefined;
  /** An application, and those who apply. */
  application_id?: string | undefined;
  people?: readonly LogPerson[];
  /** An appointment or an activity that took place, with what it says by itself. */
  event?: Partial<Pick<LogValues, "kind" | "people" | "day" | "time" | "minutes">> & { event_id: string };
  interaction_id?: string;
  /** What was typed, when it was set aside and is taken back. */
  draft?: LogDraft;
  /** A task rather than what happened, with what is known of it. */
  task?: Partial<TaskValues>;
}

/** Opens « Consigner » from anywhere. */
export interface LogSheetControl {
  open(on?: LogRequest): void;
  close(): void;
  isOpen(): boolean;
}

export const LogSheetContext = createContext<LogSheetControl>();

/** The one logging sheet of the app. */
export function useLogSheet(): LogSheetControl {
  const control = useContext(LogSheetContext);
  if (!control) throw new Error("useLogSheet() needs a <LogSheetHost> above it: mount one in the shell.");
  return control;
}

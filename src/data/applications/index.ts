export {
  createApplications,
  editApplication,
  moveApplication,
  type NewApplication,
  removeApplication,
  resubmitApplication,
  type WriteContext,
} from "./actions.ts";
export { type ApplicationChange, takeBack } from "./change.ts";
export {
  useApplication,
  useApplicationsIndex,
  useApplicationsOf,
  useApplicationsTo,
  useDocumentsOfApplication,
  useInteractionsOfApplication,
  useTasksOfApplication,
} from "./live.ts";
export { applySchedule, followDeadline, saveSchedule, useSchedules } from "./schedules.ts";

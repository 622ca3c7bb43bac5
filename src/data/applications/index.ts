export {
  applyFor,
  createApplications,
  editApplication,
  moveApplication,
  removeApplication,
  resubmitApplication,
  type WriteContext,
} from "./actions.ts";
export { type ApplicationChange, takeBack } from "./change.ts";
export {
  useApplication,
  useApplicationCount,
  useApplicationsIndex,
  useApplicationsOf,
  useApplicationsTo,
  useDocumentsOfApplication,
  useInteractionsOfApplication,
  useTasksOfApplication,
} from "./live.ts";
export { makeReports, type ReportTitle, untouchedReports } from "./reports.ts";
export {
  applySchedule,
  followDeadline,
  type NamedSchedule,
  saveSchedule,
  useSchedules,
} from "./schedules.ts";

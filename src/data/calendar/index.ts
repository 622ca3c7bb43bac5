export {
  type CalendarChange,
  createEvent,
  editEvent,
  finishTask,
  moveEvent,
  moveTask,
  takeBackChange,
} from "./actions.ts";
export {
  type CalendarFeed,
  listCalendarFeeds,
  makeCalendarFeed,
  revokeCalendarFeed,
} from "./feeds.ts";
export {
  useEvent,
  useEventsOf,
  useEventsOn,
  useInteractionsOfEvents,
  useTasksDue,
} from "./live.ts";

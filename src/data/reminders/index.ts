export { chooseReminders, type ReminderChoices, readReminders } from "./choices.ts";
export {
  dropPushDevice,
  followPushHere,
  listPushDevices,
  type PushDevice,
  type PushOutcome,
  remindHere,
  stopHere,
} from "./devices.ts";
export { keptEndpoint } from "./push-here.ts";
export { pushState } from "./push-state.ts";

import type { today as french } from "../fr-ca/today.ts";
import type { Shape } from "../translate.ts";
import { ended, number, plural } from "./grammar.ts";

export const today = {
  hello: (p) => `Hello, ${p.name}`,
  helloNobody: "Hello",
  newPerson: "New file",

  logTitle: "What happened?",
  logText: "A call, a meeting, a note. Two taps are enough, offline too.",
  logWhen: "Ready to log",
  log: "Log",

  tasks: "To do",
  tasksMine: "Mine",
  tasksTeam: "Team",
  tasksEvery: "All",
  scope: "What is shown",
  tasksShown: (p) => (p.shown < p.total ? `${number(p.shown)} of ${number(p.total)}` : number(p.total)),
  tasksAll: (p) => `See all ${number(p.count)} tasks`,
  tasksLess: "Show fewer",
  tasksEmpty: "Nothing to do for now",
  tasksEmptyText: "A follow-up noted while logging will appear here.",
  late: "Late",
  dueToday: "Today",
  tomorrow: "Tomorrow",
  complete: (p) => `Complete: ${p.title}`,
  completed: (p) => `“${p.title}” is done`,
  assignedTo: (p) => `To ${p.name}`,
  priority: "Priority",
  internal: "Team",

  recent: "Latest interactions",
  recentEmpty: "Nothing logged yet",
  recentEmptyText: "What the team logs appears here, on all your devices.",
  confidential: "Confidential note",
  nobody: "No one linked",

  firstTitle: "The stage is yours",
  firstText: "Create a first file, or import your list. Everything works offline too.",
  firstNew: "New file",
  firstImport: "Import a list",
  firstReader: "The team has not logged anything yet.",

  offline: (p) => `Offline. Data as of the last contact: ${ended(p.ago)} What you log is kept here.`,
  offlineNever: "Offline. What you log is kept on this device.",
  offlineReader: (p) => `Offline. Data as of the last contact: ${ended(p.ago)}`,
  offlineReaderNever: "Offline. The team’s data will come when the network is back.",
  refused: (p) =>
    plural(p.count, {
      one: "One change was refused. It is kept on this device.",
      other: `${number(p.count)} changes were refused. They are kept on this device.`,
    }),
  openSync: "See synchronization",
} satisfies Shape<typeof french>;

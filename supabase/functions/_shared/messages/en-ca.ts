import { plural } from "../../../../src/i18n/en-ca/grammar.ts";
import type { Messages } from "./compose.ts";

/** Messages in Canadian English. */
export const enCa: Messages = {
  invitation: ({ name, workspace, invitedBy, address, url }) => ({
    subject: `${invitedBy} invites you to “${workspace}”`,
    text: `Hello ${name},

${invitedBy} invites you to join the workspace “${workspace}” in Coulisses.

To come in, open ${url} and give this address: ${address}
A 6-digit code will be sent to it.

If you were not expecting this invitation, you can ignore this message.

Coulisses
`,
  }),
  digest: {
    locale: "en-CA",
    hello: ({ name }) => `Hello ${name},`,
    counts: {
      events: (n) =>
        plural(n, { one: "1 appointment or activity", other: `${n} appointments and activities` }),
      late: (n) => plural(n, { one: "1 late task", other: `${n} late tasks` }),
      tasks: (n) => plural(n, { one: "1 task", other: `${n} tasks` }),
      deadlines: (n) => plural(n, { one: "1 deadline", other: `${n} deadlines` }),
      reports: (n) => plural(n, { one: "1 report", other: `${n} reports` }),
      toLog: (n) => `${n} to log`,
    },
    headings: {
      events: "Today",
      late: "Late tasks",
      tasks: "Today’s tasks",
      deadlines: "Applications to submit",
      reports: "Reports to hand in",
      toLog: "To log",
    },
    subject: ({ day, counts }) => `${day}: ${counts}`,
    appointment: "Appointment",
    allDay: "All day",
    untitled: "Untitled application",
    colon: ": ",
    more: ({ count }) => `and ${count} more`,
    open: "Open Coulisses",
    stop: "Change the time of this e-mail, or stop it: Settings, Reminders",
  },
  push: {
    tasks: (n) => plural(n, { one: "1 task to do today", other: `${n} tasks to do today` }),
    given: (n) => plural(n, { one: "1 new task for today", other: `${n} new tasks for today` }),
    begins: {
      appointment: (n) => plural(n, { one: "Appointment in 1 minute", other: `Appointment in ${n} minutes` }),
      activity: (n) => plural(n, { one: "Activity in 1 minute", other: `Activity in ${n} minutes` }),
    },
  },
};

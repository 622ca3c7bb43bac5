import type { reminders as source } from "../fr-ca/reminders.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

const minutes = (count: number) =>
  plural(count, { one: "1\u00a0minute", other: `${number(count)}\u00a0minutes` });

export const reminders: Shape<typeof source> = {
  title: "Reminders",
  reading: "Reading the settings…",
  offline: "Reminders are set with the network. Those already set go on.",
  keep: "Save",
  kept: "Reminders saved",
  privacy:
    "A reminder goes, encrypted, through the browser’s notification service (Google, Apple, Mozilla or Microsoft): the service knows that a message goes out, not what it says. The e-mail goes through mail servers: initials, unless you ask for names, and never notes.",
  zone: "Time zone",
  zones: {
    workspace: "The workspace’s",
    newfoundland: "Newfoundland",
    atlantic: "Atlantic (Halifax)",
    eastern: "Eastern (Montréal, Toronto)",
    central: "Central (Winnipeg)",
    saskatchewan: "Saskatchewan",
    mountain: "Mountain (Edmonton)",
    pacific: "Pacific (Vancouver)",
  },
  days: { mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun" },
  morning: {
    title: "Morning e-mail",
    hint: "Your day: appointments, tasks, deadlines, what is to log. Nothing to say, no e-mail.",
    open: "Set up",
    on: (p) => `${p.hour}, ${p.days}`,
    off: "Off",
    everyDay: "every day",
    workingDays: "Monday to Friday",
    hour: "Morning time",
    days: "Days of the e-mail",
    language: "Language of the e-mail",
    names: "Full names in the e-mail",
    namesHint: "Otherwise, the initials of people linked. Another name written in a title stays there.",
  },
  push: {
    tasks: "Today’s tasks, on devices",
    tasksHint: "One reminder at the morning time; then what others give you for the same day.",
    before: "Before an appointment or an activity",
    never: "No reminder",
    minutes: (p) => `${minutes(p.count)} before`,
  },
  here: {
    title: "Reminders on this device",
    off: "Today’s tasks and coming appointments, even when the app is closed. No title or name on the locked screen.",
    tasks: (p) => `Today’s tasks at ${p.hour}`,
    before: (p) => `Appointments ${minutes(p.count)} before`,
    nothing: "No reminder chosen: see “Set up”.",
    start: "Turn on",
    startLabel: "Turn on reminders on this device",
    stop: "Turn off",
    stopLabel: "Turn off reminders on this device",
    kept: "This device will get reminders",
    stopped: "This device gets no more reminders",
    titles: "Titles on the locked screen",
    titlesHint: "Titles and places become readable by anyone who sees the screen, names included.",
    titlesOn: "Titles will be shown",
    titlesOff: "Titles will no longer be shown",
    unsupported: "This browser gets no notifications. The morning e-mail is still possible.",
    needs_install:
      "On iPhone and iPad, install the app first: Share, then “Add to Home Screen”. Open it from there and come back here.",
    denied:
      "Notifications are blocked for this site. To allow them: site settings in the browser (icon beside the address), Notifications, Allow, then reload.",
    no_service:
      "This browser’s notification service does not answer. Try again later, or in another browser.",
    not_offered: "This server does not send reminders to devices yet. Whoever runs it can look into it.",
    full: "Ten devices get your reminders already. Remove one below, then try again.",
  },
  devices: {
    since: (p) => `Reminders since ${p.day}`,
    cut: "Remove",
    cutOne: (p) => `Remove ${p.label}`,
    cutTitle: "Remove this device?",
    cutText: (p) => `${p.label} will get no more reminders.`,
    cutDone: "Device removed",
  },
  offer: {
    title: "A reminder when the day comes?",
    text: "This device can remind you of today’s tasks and of appointments. Set up in Settings, Reminders.",
    accept: "Turn on",
    refuse: "No thanks",
    failed: "Reminders are not on: see Settings, Reminders",
  },
};

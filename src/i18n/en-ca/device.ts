import type { device as french } from "../fr-ca/device.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

export const device = {
  part: {
    members: "Team",
    people: "Artists and contacts",
    tasks: "Tasks",
    open_tasks: "Tasks to do",
    organizations: "Organizations",
    library: "Lists and templates",
    events: "Appointments and activities",
    opportunities: "Opportunities",
    applications: "Applications",
    goals: "Support plans",
    documents: "Documents",
    interactions: "Interactions, from the latest back",
    closed_tasks: "Tasks done",
  },
  rows: (p) => `${number(p.done)} of ${number(p.total)}`,
  arrived: (p) => plural(p.count, { one: "1 person arrived", other: `${number(p.count)} people arrived` }),
  older: {
    arriving: (p) => `The history with ${p.name} is arriving on this device.`,
    arrivingBefore: (p) => `What came before ${p.day} is arriving on this device.`,
    before: (p) => `Before ${p.day}: online only`,
    none: (p) => `Nothing with ${p.name} since ${p.day}`,
    noneText: "This device does not hold what is older.",
    noneShort: (p) => `Nothing since ${p.day} on this device.`,
    cut: (p) => `Before ${p.day}: online only. You can read it when the connection is back.`,
    notKept: (p) => `What came before ${p.day} is read online, and not kept on this device.`,
    load: "Show older",
    retry: "Try again",
    keep: "Make available offline",
    waiting: "The rest will come when the connection is back.",
    settings: "Choose for everyone",
  },
  history: {
    title: "History available offline",
    all: "All",
    recent: "Last 24 months",
    recentSince: (p) => `Since ${p.day}`,
    hintAll: (p) =>
      plural(p.count, {
        one: "The workspace’s only interaction is on this device.",
        other: `The workspace’s ${number(p.count)} interactions are on this device.`,
      }),
    hintWhole: "All of the workspace’s interactions are on this device.",
    hintRecent: (p) => `On this device since ${p.day}. The rest is read online, file by file.`,
    arriving: "Older ones are arriving",
    waiting: "Older ones will come when the connection is back.",
    thinning: "Space is being freed.",
  },
  storage: {
    used: (p) => `${p.used} used, ${p.free} free`,
    persisted: "The browser will not erase it by itself.",
    notPersisted: "The browser may erase it if space runs short.",
    install: "Install the app to prevent that.",
    openOften: "Open the app every week to prevent that.",
  },
  full: {
    lamp: "No space left",
    title: "This device has no space left",
    text: "Receiving stopped there. Free some space, or keep less history.",
    less: "Keep less history",
    lessDone: "Free some space on this device: receiving will resume by itself.",
    again: "Resume",
  },
  evicted: {
    title: "The browser erased the data on this device",
    text: "It is coming back. Nothing that had been sent is lost.",
    back: "It has come back. Nothing that had been sent is lost.",
    lost: (p) =>
      plural(p.count, {
        one: "1 change that had not been sent is lost.",
        other: `${number(p.count)} changes that had not been sent are lost.`,
      }),
    understood: "Got it",
  },
} satisfies Shape<typeof french>;

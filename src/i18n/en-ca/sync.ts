import type { sync as french } from "../fr-ca/sync.ts";
import type { Shape } from "../translate.ts";
import { ended, number, plural } from "./grammar.ts";

export const sync = {
  title: "Synchronization",
  open: (p) => `${ended(p.words)} Open synchronization`,
  lamp: {
    ok: "Up to date",
    okAt: (p) => `Up to date · ${p.time}`,
    syncing: "Synchronizing…",
    offline: "Offline",
    offlinePending: (p) => `Offline · ${number(p.count)} waiting`,
    pending: (p) => `${number(p.count)} waiting`,
    refused: (p) => `${number(p.count)} refused`,
  },
  state: {
    ok: "All is up to date",
    okAt: (p) => `All is up to date, ${p.when}`,
    syncing: "Synchronizing",
    offline: "Offline",
    offlineSince: (p) => `Offline since ${p.when}`,
    noContactSince: (p) => `No contact with the server since ${p.when}`,
    pending: (p) =>
      plural(p.count, {
        one: "1 change waiting to be sent",
        other: `${number(p.count)} changes waiting to be sent`,
      }),
    refused: (p) => plural(p.count, { one: "1 change refused", other: `${number(p.count)} changes refused` }),
  },
  text: {
    ok: "This device and the team have the same data.",
    syncing: "You can go on working.",
    offline: "Everything is saved on this device. Sending will resume by itself.",
    pending: "Everything is saved on this device. Sending happens by itself.",
    refused: "The reason is given below. The rest synchronizes as usual.",
    full: "What has arrived and what you wrote are kept.",
    never: "This device has not received the team’s data yet.",
  },
  wrongDate: (p) =>
    `The date of this device is wrong: ${ended(p.when)} Coulisses follows the server’s, and your changes keep their order. Set it right when you can.`,
  now: "Synchronize now",
  reconnect: "Sign in again",
  first: {
    title: "First synchronization",
    text: "What has arrived can already be used.",
  },
  pending: "Waiting to be sent",
  pendingMore: (p) =>
    plural(p.count, { one: "and 1 more change", other: `and ${number(p.count)} more changes` }),
  atTime: (p) => `at ${p.time}`,
  logged: (p) => `Logged ${p.when}`,
  created: (p) => `Created ${p.when}`,
  changed: (p) => `Changed ${p.when}`,
  deleted: (p) => `Deleted ${p.when}`,
  what: {
    person: (p) => `File of ${p.name}`,
    organization: (p) => `Organization ${p.name}`,
    task: (p) => `Task “${p.title}”`,
    taskDone: (p) => `“${p.title}” done`,
    goal: (p) => `Goal “${p.title}”`,
    document: (p) => `Document ${p.name}`,
    library: (p) => `“${p.name}”, lists and templates`,
    other: "A file",
  },
  refused: "Refused",
  refusedTag: "Sending refused",
  retry: "Try again",
  export: "Export",
  actionOf: (p) => `${p.action}: ${p.what}`,
  refusedMore: (p) =>
    plural(p.count, { one: "and 1 more refusal", other: `and ${number(p.count)} more refusals` }),
  whyInvalid:
    "Something is missing, or a value is not in the expected form. Correct it, or drop this change.",
  exportName: "refused change",
  discarded: "Change dropped",
  refusedRecord: "A change to this file was refused",
  discard: "Drop my change",
  discardTitle: "Drop this change?",
  discardText: (p) => `${p.what}: the team’s version will come back to this device, yours will be removed.`,
  discardTextNew: (p) =>
    `${p.what}: the team never received it. What was created on this device will be removed.`,
  discardAction: "Drop my change",
  device: "This device",
  lastContact: "Last contact with the server",
  age: "Age of the data",
  never: "never",
  storage: "Space used",
  storageOf: (p) => `${p.used} of ${p.quota}`,
  persisted: "Protection of the data",
  empty: "Nothing is waiting to be sent.",
} satisfies Shape<typeof french>;

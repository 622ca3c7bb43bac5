import type { diagnostic as french } from "../fr-ca/diagnostic.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

export const diagnostic = {
  title: "Diagnostic",
  hint: "Versions, errors and durations, to copy for support",
  intro:
    "What this device knows about how it works. Nothing in it is personal: no name, no note, no address. Nothing leaves without you.",
  copy: "Copy for support",
  copied: "Copied. Paste it in your message to support.",
  copyFailed: "The copy was refused. Select the text below.",
  share: "Share",
  refresh: "Refresh",
  looking: "Reading the device",
  text: "Text to copy",
  back: "Back to the app",
  unread: "The data on this device could not be read. The rest of the diagnostic is complete.",
  section: {
    versions: "Versions",
    device: "Device",
    sync: "Synchronization",
    queue: "Waiting to be sent",
    storage: "Data on this device",
    rounds: "Last exchanges",
    events: "Last errors",
  },
  table: {
    members: "Team",
    people: "Files",
    tasks: "Tasks",
    organizations: "Organizations",
    library: "Lists and templates",
    events: "Appointments and activities",
    opportunities: "Opportunities",
    applications: "Applications",
    goals: "Goals",
    documents: "Documents",
    interactions: "Interactions",
  },
  stateOf: {
    ok: "up to date",
    syncing: "synchronizing",
    offline: "no contact",
    pending: "changes are waiting",
    refused: "changes are refused",
    full: "no space left",
  },
  phaseOf: {
    loading: "opening",
    signed_out: "nobody is signed in",
    choosing: "no workspace is open",
    outdated: "a newer version has the data",
    open: "a workspace is open",
    leaving: "being emptied",
  },
  app: "App",
  schema: "Shape of data",
  schemaOf: (p: { app: string; server: string; oldest: string }) =>
    `app ${p.app}, server ${p.server}, serves from ${p.oldest}`,
  worker: "Working offline",
  workerState: {
    active: "ready",
    waiting: "a new version is waiting",
    installing: "installing",
    none: "not installed",
    unsupported: "not possible in this browser",
  },
  browser: "Browser",
  mode: "Open as",
  installed: "an installed app",
  inBrowser: "a page of the browser",
  language: "Language",
  zone: "Time zone",
  screen: "Screen",
  machine: "Machine",
  coresOf: (p: { cores: string }) => `${p.cores} cores`,
  memoryOf: (p: { memory: string }) => `${p.memory} GB of memory`,
  server: "Server",
  phase: "State of the session",
  workspace: "Workspace",
  node: "Device no.",
  role: "Role",
  state: "State",
  error: "Last error",
  none: "none",
  unknown: "unknown",
  online: "Network",
  onlineOf: (p: { server: string; browser: string }) => `server ${p.server}, browser ${p.browser}`,
  yes: "yes",
  no: "no",
  lastSynced: "Last successful contact",
  offlineSince: "No contact since",
  live: "Live channel",
  clock: "Clock offset",
  seconds: (p: { count: string }) => `${p.count} s`,
  tabs: "Tabs",
  tabsOf: (p: { count: number; leader: string }) =>
    `${plural(p.count, { one: `${p.count} tab`, other: `${number(p.count)} tabs` })}, ${p.leader}`,
  leader: {
    here: "this one synchronizes",
    elsewhere: "another one synchronizes",
    nobody: "none synchronizes",
  },
  pendingOf: (p: { pending: string; age: string; refused: string }) =>
    [`${p.pending} waiting`, p.age && `the oldest for ${p.age}`, p.refused && `refused: ${p.refused}`]
      .filter(Boolean)
      .join(", "),
  used: "Space used",
  usedOf: (p: { used: string; quota: string }) => `${p.used} of ${p.quota}`,
  persisted: "Protected by the browser",
  drafts: "Drafts",
  rowsOf: (p: { rows: string; complete: boolean }) =>
    `${p.rows} ${p.complete ? "· complete" : "· incomplete"}`,
  roundOf: (p: {
    ms: string;
    pulled: string;
    pages: string;
    pushed: string;
    sent: string;
    received: string;
  }) =>
    `${p.ms} ms · received ${p.pulled} in ${p.pages} pages (${p.received}) · sent ${p.pushed} (${p.sent})`,
  times: (p: { count: string }) => `× ${p.count}`,
  noRounds: "No exchange since the installation.",
  noEvents: "No error noted.",
} satisfies Shape<typeof french>;

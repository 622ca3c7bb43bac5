// How far back this device keeps interactions: everybody's as far as a floor, and some people's whole.

import { compareBytes } from "#domain/record/values.ts";
import { keepSetting, readSetting, type Walk, type WorkspaceDevice } from "../../store/device.ts";
import type { FirstCounts } from "../remote.ts";

export type HistoryChoice = "all" | "recent";

/** What was chosen for this device, and what the server proposes. */
export interface HistoryWindow {
  /** Absent until somebody chooses: then the size decides. */
  choice?: HistoryChoice;
  /** Where the recent part begins. */
  since?: string;
  is_large?: boolean;
  /** Interactions of the workspace, when they were counted. */
  rows?: number;
  /** Older ones are being let go of. */
  is_thinning?: boolean;
  /** Of the older ones being brought. */
  progress?: { done: number; total: number };
}

/** How far back a person's interactions were brought, beyond everybody's. */
export interface PersonExtent {
  /** All of them are wanted here. */
  is_wanted: boolean;
  walk?: Walk;
  /** When a page was brought to be looked at, in milliseconds: what is not wanted leaves once nobody looks. */
  read_at?: number;
}

const setting = "history";
const personPrefix = "history:";
/** Below every row of its instant. */
export const lowestId = "00000000-0000-0000-0000-000000000000";

export async function readWindow(device: WorkspaceDevice): Promise<HistoryWindow> {
  return (await readSetting<HistoryWindow>(device, setting)) ?? {};
}

/** Changes what is kept; `undefined` forgets a part of it. */
export function changeWindow(
  device: WorkspaceDevice,
  change: { [K in keyof HistoryWindow]?: HistoryWindow[K] | undefined },
): Promise<HistoryWindow> {
  return device.transaction("rw", device.settings, async () => {
    const next = { ...(await readWindow(device)), ...change };
    const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
    await keepSetting(device, setting, kept);
    return kept;
  });
}

/** Keeps what the server counted. */
export function learnCounts(device: WorkspaceDevice, counts: FirstCounts): Promise<HistoryWindow> {
  return changeWindow(device, {
    since: new Date(counts.recent.since).toISOString(),
    is_large: counts.is_large,
    rows: counts.tables.interactions ?? 0,
  });
}

/** Whether everything is kept here, chosen or by its size. */
export function keepsAll({ choice, is_large }: HistoryWindow): boolean {
  return choice ? choice === "all" : !is_large;
}

/** The instant down to which interactions are wanted; none when all are. */
export function goalOf(window: HistoryWindow): string | undefined {
  return keepsAll(window) ? undefined : window.since;
}

/** Whether a walk came down to an instant, or to the end. */
export function reaches(walk: Walk | undefined, goal: string | undefined): boolean {
  if (walk === undefined || walk === "end") return walk === "end";
  if (!goal) return false;
  const at = Date.parse(walk.at);
  return at < Date.parse(goal) || (at === Date.parse(goal) && walk.id === lowestId);
}

/** Whether a row stands below a floor: older than what is kept of everybody. */
export function isBelow(row: { occurred_at: string; id: string }, floor: Walk): boolean {
  if (floor === "end") return false;
  const older = Date.parse(floor.at) - Date.parse(row.occurred_at);
  return older > 0 || (older === 0 && compareBytes(row.id, floor.id) < 0);
}

/** The walk that went further back. */
export function further(a: Walk | undefined, b: Walk | undefined): Walk | undefined {
  if (!a || !b) return a ?? b;
  if (a === "end" || b === "end") return "end";
  return Date.parse(a.at) <= Date.parse(b.at) ? a : b;
}

export async function readPerson(device: WorkspaceDevice, id: string): Promise<PersonExtent | undefined> {
  return readSetting<PersonExtent>(device, personPrefix + id);
}

export async function keepPerson(device: WorkspaceDevice, id: string, extent?: PersonExtent): Promise<void> {
  await keepSetting(device, personPrefix + id, extent);
}

/** Everybody whose interactions were brought further back than the rest. */
export async function readPeople(device: WorkspaceDevice): Promise<Map<string, PersonExtent>> {
  const kept = await device.settings.where("key").startsWith(personPrefix).toArray();
  return new Map(kept.map(({ key, value }) => [key.slice(personPrefix.length), value as PersonExtent]));
}

/** Everything is brought again: what was known to be here no longer is; what was wanted still is. */
export async function forgetPeopleWalks(device: WorkspaceDevice): Promise<void> {
  for (const [id, { is_wanted }] of await readPeople(device))
    await keepPerson(device, id, is_wanted ? { is_wanted } : undefined);
}

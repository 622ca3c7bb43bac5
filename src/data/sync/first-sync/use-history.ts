import { type Accessor, createEffect, createMemo, onCleanup } from "solid-js";
import type { Result } from "#domain/errors.ts";
import { useDatabase } from "../../database.ts";
import { codeOf } from "../../failure.ts";
import { remoteCode } from "../../session/answer.ts";
import { useSession } from "../../session/session-context.ts";
import type { Walk } from "../../store/device.ts";
import { createLiveRead } from "../../store/live-setting.ts";
import { Checkpoints } from "../checkpoints.ts";
import type { FirstCounts, PulledPage, RecentQuery } from "../remote.ts";
import { recentArguments } from "../supabase-remote.ts";
import { bringPageOf } from "./bring-older.ts";
import {
  changeWindow,
  further,
  goalOf,
  type HistoryChoice,
  type HistoryWindow,
  keepPerson,
  keepsAll,
  learnCounts,
  reaches,
  readPerson,
  readWindow,
} from "./extent.ts";
import { floorOf } from "./floor.ts";
import { letGoOfRead } from "./let-go.ts";

/** How far back this device holds everybody's interactions. */
export interface HistoryHere {
  window: HistoryWindow;
  keepsAll: boolean;
  /** What is wanted and not here yet is on its way. */
  isArriving: boolean;
  /** The instant from which none is missing; absent while nothing came. */
  since?: string;
  /** All of them are here. */
  isWhole: boolean;
}

/** The same of one person. */
export interface PersonHistoryHere {
  isWhole: boolean;
  isArriving: boolean;
  since?: string;
  /** Chosen to be kept whole on this device. */
  isKept: boolean;
  /** Read further back than this device keeps: from when on it is kept, for as long as it is looked at. */
  keptSince?: string;
}

export interface HistoryActions {
  /** Chooses how far back this device holds everybody's interactions. */
  choose(choice: HistoryChoice): Promise<void>;
  /** Brings a person's whole history, under all their ids, and keeps it. */
  keepWhole(personIds: readonly string[]): Promise<void>;
  /** Brings the page that comes before what is here, online, to be looked at: this device does not keep it. */
  loadOlder(personIds: readonly string[]): Promise<Result>;
}

const olderPage = 50;
const twoYears = 730 * 86_400_000;

const sinceOf = (walk: Walk | undefined) =>
  typeof walk === "object" ? { since: new Date(walk.at).toISOString() } : {};

/** How far back this device holds interactions, live; undefined until read. */
export function useHistoryHere(): Accessor<HistoryHere | undefined> {
  const database = useDatabase();
  const read = createLiveRead(() => async () => {
    const [checkpoints, window] = await Promise.all([
      Checkpoints.load(database),
      readWindow(database.device),
    ]);
    return { floor: floorOf(checkpoints), isFirst: !checkpoints.isComplete("interactions"), window };
  });
  return createMemo(() => {
    const known = read();
    if (!known) return undefined;
    const { floor, isFirst, window } = known;
    return {
      window,
      keepsAll: keepsAll(window),
      isArriving: isFirst || !reaches(floor, goalOf(window)),
      isWhole: floor === "end",
      ...sinceOf(floor),
    };
  });
}

/** How far back this device holds the interactions of a person, under all their ids, live; undefined until read. */
export function usePersonHistoryHere(
  personIds: () => readonly string[],
): Accessor<PersonHistoryHere | undefined> {
  const database = useDatabase();
  const everybody = useHistoryHere();
  const own = createLiveRead(() => {
    const ids = personIds();
    return ids.length > 0 ? () => Promise.all(ids.map((id) => readPerson(database.device, id))) : undefined;
  });
  return createMemo(() => {
    const all = everybody();
    const extents = own();
    if (!all || !extents) return undefined;
    const floorHere = all.isWhole ? "end" : all.since ? { at: all.since, id: "" } : undefined;
    const floors = extents.map((extent) => further(floorHere, extent?.walk));
    const isArriving = floors.some(
      (floor, n) => floor !== "end" && (all.isArriving || extents[n]?.is_wanted),
    );
    const isRead = extents.some((extent) => extent && !extent.is_wanted);
    return {
      isWhole: floors.every((floor) => floor === "end"),
      isArriving,
      ...(isRead && !all.keepsAll && all.since ? { keptSince: all.since } : {}),
      isKept: extents.every((extent) => extent?.is_wanted === true),
      ...sinceOf(nearest(floors)),
    };
  });
}

/** The walk that went back least: from there on nothing is missing. */
function nearest(walks: readonly (Walk | undefined)[]): Walk | undefined {
  return walks.reduce((least, walk) => (further(least, walk) === walk ? least : walk));
}

/**
 * Says that a person's history is looked at here: what is read of it beyond what this device keeps leaves with the screen,
 * and so does what a killed tab left.
 */
export function useReadHistory(personIds: () => readonly string[]): void {
  const database = useDatabase();
  // A device that is being emptied has nothing to let go of.
  const letGo = (ids: readonly string[]) => void letGoOfRead(database, ids).catch(() => undefined);
  createEffect(() => {
    const ids = personIds();
    letGo(ids);
    onCleanup(() => letGo(ids));
  });
}

/** What a person decides about history. */
export function useHistoryActions(): HistoryActions {
  const session = useSession();
  const database = useDatabase();
  const { device, workspace_id } = database;

  const pullRecent = async (query: RecentQuery, limit: number) => {
    const answer = await session.call<PulledPage>(
      "recent_interactions",
      recentArguments(workspace_id, query, limit),
    );
    if (!answer.ok) throw answer;
    return answer.value;
  };

  /** Where the recent part begins moves with time. */
  async function learnWhatIsRecent(): Promise<void> {
    const counted = await session.call<FirstCounts>("first_counts", { p_workspace: workspace_id });
    if (counted.ok) await learnCounts(device, counted.value);
    await session.syncNow();
  }

  return {
    async choose(choice) {
      const { since = new Date(database.now() - twoYears).toISOString() } = await readWindow(device);
      await changeWindow(device, { choice, since, progress: undefined });
      void learnWhatIsRecent();
    },
    async keepWhole(personIds) {
      for (const id of personIds)
        await keepPerson(device, id, { ...(await readPerson(device, id)), is_wanted: true });
      void session.syncNow();
    },
    async loadOlder(personIds) {
      try {
        const floor = floorOf(await Checkpoints.load(database));
        for (const id of personIds) await bringPageOf(database, pullRecent, id, floor, olderPage);
        return { ok: true };
      } catch (error) {
        if ((error as Result).ok === false) return error as Result;
        const code = codeOf(error);
        return { ok: false, code: code === "unknown" ? remoteCode(error) : code };
      }
    },
  };
}

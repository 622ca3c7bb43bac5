import { type Accessor, createMemo } from "solid-js";
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
import { bringPageOf, floorOf } from "./bring-older.ts";
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
}

export interface HistoryActions {
  /** Chooses how far back this device holds everybody's interactions. */
  choose(choice: HistoryChoice): Promise<void>;
  /** Brings a person's whole history, and keeps it. */
  keepWhole(personId: string): Promise<void>;
  /** Brings the page that comes before what is here, online. */
  loadOlder(personId: string): Promise<Result>;
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

/** How far back this device holds a person's interactions, live; undefined until read. */
export function usePersonHistoryHere(
  personId: () => string | undefined,
): Accessor<PersonHistoryHere | undefined> {
  const database = useDatabase();
  const everybody = useHistoryHere();
  const own = createLiveRead(() => {
    const id = personId();
    return id ? async () => ({ extent: await readPerson(database.device, id) }) : undefined;
  });
  return createMemo(() => {
    const all = everybody();
    const known = own();
    if (!all || !known) return undefined;
    const { is_wanted: isKept = false, walk } = known.extent ?? {};
    const floor = further(all.isWhole ? "end" : all.since ? { at: all.since, id: "" } : undefined, walk);
    return {
      isWhole: floor === "end",
      isArriving: floor !== "end" && (all.isArriving || isKept),
      isKept,
      ...sinceOf(floor),
    };
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
    async keepWhole(personId) {
      const extent = await readPerson(device, personId);
      await keepPerson(device, personId, { ...extent, is_wanted: true });
      void session.syncNow();
    },
    async loadOlder(personId) {
      try {
        const floor = floorOf(await Checkpoints.load(database));
        await bringPageOf(database, pullRecent, personId, floor, olderPage);
        return { ok: true };
      } catch (error) {
        if ((error as Result).ok === false) return error as Result;
        const code = codeOf(error);
        return { ok: false, code: code === "unknown" ? remoteCode(error) : code };
      }
    },
  };
}

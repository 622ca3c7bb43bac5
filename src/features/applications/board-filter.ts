// What the board shows, as its address says: whose, for whom, from which funder, when, and in which lanes.

import { addDays } from "#domain/days.ts";
import { me } from "#domain/lists/condition.ts";

export const periods = ["next30", "next90", "thisYear", "lastYear"] as const;
export type Period = (typeof periods)[number];
export const laneKinds = ["adviser", "opportunity"] as const;
export type LaneKind = (typeof laneKinds)[number];

export interface BoardFilter {
  /** A member; `me` for whoever looks. */
  adviser?: string;
  artist?: string;
  funder?: string;
  period?: Period;
  lanes?: LaneKind;
}

/** The parameters of the address. */
export const filterParams = {
  adviser: "conseil",
  artist: "artiste",
  funder: "bailleur",
  period: "periode",
  lanes: "couloirs",
} as const satisfies Record<keyof BoardFilter, string>;

export function filterFrom(params: Readonly<Record<string, unknown>>): BoardFilter {
  const text = (name: keyof BoardFilter) => {
    const value = params[filterParams[name]];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const [adviser, artist, funder] = [text("adviser"), text("artist"), text("funder")];
  const period = periods.find((one) => one === text("period"));
  const lanes = laneKinds.find((one) => one === text("lanes"));
  return {
    ...(adviser ? { adviser } : {}),
    ...(artist ? { artist } : {}),
    ...(funder ? { funder } : {}),
    ...(period ? { period } : {}),
    ...(lanes ? { lanes } : {}),
  };
}

/** What is compared of an application. */
export interface Filtered {
  adviser_id?: string | undefined;
  people: readonly string[];
  funder: string | undefined;
  /** Its deadline, else the day it was filed or answered. */
  day: string | undefined;
}

/** Whether a filter shows an application; lanes hide nothing. */
export function isShown(
  { adviser_id, people, funder, day }: Filtered,
  filter: BoardFilter,
  { today, memberId }: { today: string; memberId: string | undefined },
): boolean {
  const adviser = filter.adviser === me ? memberId : filter.adviser;
  if (adviser && adviser_id !== adviser) return false;
  if (filter.artist && !people.includes(filter.artist)) return false;
  if (filter.funder && funder !== filter.funder) return false;
  return !filter.period || (day !== undefined && isIn(filter.period, day, today));
}

function isIn(period: Period, day: string, today: string): boolean {
  if (period === "next30" || period === "next90")
    return day >= today && day <= addDays(today, period === "next30" ? 30 : 90);
  const year = Number(today.slice(0, 4)) - (period === "lastYear" ? 1 : 0);
  return day.startsWith(`${year}-`);
}

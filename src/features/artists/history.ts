// The timeline's arithmetic: months, filters, and whether an interaction was recorded on another day.

import type { Interaction } from "#domain/support/interaction.ts";

/** The keys of what happened, newest first, by the month (« 2026-11 ») in which it falls in the workspace's zone. */
export function byMonth(
  entries: readonly { key: string; at: string }[],
  dayOf: (instant: string) => string,
): Map<string, string[]> {
  const months = new Map<string, string[]>();
  for (const { key, at } of entries) {
    const name = dayOf(at).slice(0, 7);
    const month = months.get(name);
    if (month) month.push(key);
    else months.set(name, [key]);
  }
  return months;
}

/** How many there are of each filter, most frequent first. */
export function countByFilter(entries: readonly { filter: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { filter } of entries) counts.set(filter, (counts.get(filter) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** Whether it was recorded on another day than it happened: then both days are shown. */
export function wasRecordedLater(interaction: Interaction, dayOf: (instant: string) => string): boolean {
  return dayOf(interaction.occurred_at) !== dayOf(interaction.created_at);
}

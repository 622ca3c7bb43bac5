// The timeline's arithmetic: months, kinds, and whether an interaction was recorded on another day.

import type { Interaction, InteractionKind } from "#domain/support/interaction.ts";

/** The ids of interactions, newest first, by the month (« 2026-11 ») in which they fall in the workspace's zone. */
export function byMonth(
  interactions: readonly Interaction[],
  dayOf: (instant: string) => string,
): Map<string, string[]> {
  const months = new Map<string, string[]>();
  for (const { id, occurred_at } of interactions) {
    const key = dayOf(occurred_at).slice(0, 7);
    const month = months.get(key);
    if (month) month.push(id);
    else months.set(key, [id]);
  }
  return months;
}

/** How many interactions there are of each kind, most frequent first. */
export function countByKind(
  interactions: readonly Interaction[],
): { kind: InteractionKind; count: number }[] {
  const counts = new Map<InteractionKind, number>();
  for (const { kind } of interactions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** Whether it was recorded on another day than it happened: then both days are shown. */
export function wasRecordedLater(interaction: Interaction, dayOf: (instant: string) => string): boolean {
  return dayOf(interaction.occurred_at) !== dayOf(interaction.created_at);
}

import type { Interaction } from "#domain/support/interaction.ts";

/** Why somebody is proposed; the end of a sentence's key (`interactions.why.<…>`). */
export type Why = "given" | "opened" | "recent";

/** What a proposal is made from. */
export interface Traces {
  /** The file in sight, or the person asked for. */
  given: string | undefined;
  /** Files opened on this device, the latest first; nothing until the device has answered. */
  opened: readonly string[] | undefined;
  /** The team's latest interactions; nothing until they are read. */
  interactions: readonly Interaction[] | undefined;
  /** Who is logging. */
  memberId: string | undefined;
}

/** Who was seen on this device, then whom this member logged; never whom a colleague did. */
export function seenRecently({ opened, interactions, memberId }: Traces): string[] {
  const mine = (interactions ?? []).filter(
    ({ member_id }) => memberId !== undefined && member_id === memberId,
  );
  return [...new Set([...(opened ?? []), ...mine.flatMap(({ people }) => people)])];
}

/**
 * Whom to propose first. `find` answers `null` for whoever has no file, and nothing while files are being read:
 * then nobody is proposed, for a name must not change under the finger.
 */
export function proposedFirst<P>(
  traces: Traces,
  find: (id: string) => P | null | undefined,
): { found: P; why: Why | undefined } | undefined {
  const { given, opened } = traces;
  if (given !== undefined) {
    const found = find(given);
    if (found === undefined) return undefined;
    if (found !== null) return { found, why: given === opened?.[0] ? "given" : undefined };
  }
  if (!opened || (opened.length === 0 && !traces.interactions)) return undefined;
  for (const id of seenRecently(traces)) {
    const found = find(id);
    if (found === undefined) return undefined;
    if (found !== null) return { found, why: id === opened[0] ? "opened" : "recent" };
  }
  return undefined;
}

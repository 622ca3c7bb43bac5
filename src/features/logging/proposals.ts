import { createMemo } from "solid-js";
import { type PersonRow, usePeopleIndex, useRecentInteractions } from "#data/artists/index.ts";
import type { InteractionKind } from "#domain/support/interaction.ts";
import { likelyKind } from "./likely-kind.ts";
import type { LogPerson } from "./log-draft.ts";

const recentCount = 6;

/** Why somebody is proposed; the end of a sentence's key (`interactions.why.<…>`). */
export type Why = "given" | "opened" | "recent";

/** Who to propose first, who next, and which kind is the likely one. */
export function createProposals(given: () => string | undefined, lastOpened: () => string | undefined) {
  const index = usePeopleIndex();
  const interactions = useRecentInteractions(() => 40);

  const recent = createMemo<PersonRow[]>(() => {
    const ids = new Set((interactions() ?? []).flatMap(({ people }) => people));
    return [...ids].flatMap((id) => index.get(id) ?? []).slice(0, recentCount + 1);
  });

  const first = createMemo<{ person: LogPerson; why: Why | undefined } | undefined>(() => {
    const find = (id: string | undefined, why: Why | undefined) => {
      const row = id === undefined ? undefined : index.get(id);
      return row && { person: { id: row.id, name: row.display_name }, why };
    };
    return (
      find(given(), given() === lastOpened() ? "given" : undefined) ??
      find(lastOpened(), "opened") ??
      find(recent()[0]?.id, "recent")
    );
  });

  return {
    /** The person to propose, and why; nothing when nobody is known yet. */
    first,
    /** People dealt with lately, those already chosen left out. */
    recent: (chosen: readonly LogPerson[]) =>
      recent()
        .filter((row) => chosen.every(({ id }) => id !== row.id))
        .slice(0, recentCount),
    likely: (personId: string | undefined): InteractionKind => likelyKind(interactions() ?? [], personId),
  };
}

import { createMemo } from "solid-js";
import {
  type PersonRow,
  usePeopleIndex,
  usePeopleNamed,
  useRecentInteractions,
} from "#data/artists/index.ts";
import { useSession } from "#data/session/index.ts";
import type { InteractionKind } from "#domain/support/interaction.ts";
import { likelyKind } from "./likely-kind.ts";
import type { LogPerson } from "./log-draft.ts";
import { proposedFirst, seenRecently, type Why } from "./proposed.ts";

const recentCount = 6;

/** Who to propose first, who next, and which kind is the likely one. */
export function createProposals(
  given: () => string | undefined,
  opened: () => readonly string[] | undefined,
) {
  const index = usePeopleIndex();
  const named = usePeopleNamed();
  const session = useSession();
  const interactions = useRecentInteractions(() => 40);

  const traces = () => ({
    given: given(),
    opened: opened(),
    interactions: interactions(),
    memberId: session.workspace()?.member_id,
  });
  const recent = createMemo<PersonRow[]>(() => named(seenRecently(traces())).slice(0, recentCount + 1));
  const first = createMemo<{ person: LogPerson; why: Why | undefined } | undefined>(() => {
    const proposed = proposedFirst(traces(), (id) => index.get(id) ?? (index.ready() ? null : undefined));
    if (!proposed) return undefined;
    const { id, display_name } = proposed.found;
    return { person: { id, name: display_name }, why: proposed.why };
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

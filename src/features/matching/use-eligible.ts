import { type Accessor, createMemo } from "solid-js";
import { useApplicationsTo } from "#data/applications/index.ts";
import { type PersonRow, usePeopleIndex } from "#data/artists/index.ts";
import {
  leastCertain,
  type MatchedPeople,
  matchPeople,
  type PersonMatch,
  useMatching,
} from "#data/matching/index.ts";
import { useSyncStatus } from "#data/sync/use-sync-status.ts";
import type { Application } from "#domain/applications/application.ts";
import { certaintyOf } from "#domain/matching/match.ts";
import { isClosed } from "#domain/opportunities/deadline.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { useI18n } from "#i18n/index.ts";

/** Why nobody is proposed for an opportunity. */
export type ClosedReason = "archived" | "cancelled" | "over";

/** Who fits an opportunity, live, and what has begun of it. */
export function useEligible(opportunity: Accessor<Opportunity | undefined>) {
  const { now } = useI18n();
  const people = usePeopleIndex();
  const matching = useMatching();
  const status = useSyncStatus();
  const applications = useApplicationsTo(() => opportunity()?.id);

  const closed = createMemo((): ClosedReason | undefined => {
    const { archived, status: announced, deadlines = [] } = opportunity() ?? {};
    if (archived) return "archived";
    if (announced === "cancelled") return "cancelled";
    // Followed: no screen that stays open proposes what went by.
    return isClosed(deadlines, now()) ? "over" : undefined;
  });

  const compared = createMemo(() => {
    const of = opportunity();
    const matcher = of && matching().matcherOf(of, closed() !== undefined);
    return matcher && { matcher, known: new WeakMap<PersonRow, PersonMatch>() };
  });
  const matched = createMemo((): MatchedPeople | undefined => {
    const by = compared();
    return by && matchPeople(by.matcher, people.rows(), by.known);
  });

  const certainty = createMemo(() =>
    (matched()?.fits ?? []).map(({ match }) => certaintyOf(match)).reduce(leastCertain, "certain"),
  );

  /** The last application of each, by the file that stands for them. */
  const begun = createMemo((): ReadonlyMap<string, Application> => {
    const { survivorOf } = people.survivors();
    const latest = new Map<string, Application>();
    for (const application of applications() ?? [])
      for (const person of application.people.map(survivorOf)) {
        const known = latest.get(person);
        if (!known || known.created_at < application.created_at) latest.set(person, application);
      }
    return latest;
  });

  return {
    matched,
    certainty,
    closed,
    begun,
    /** Whether everybody who is on this device was compared, and what has begun is known. */
    isReady: () => people.ready() && applications() !== undefined,
    isArriving: () => status().progress?.of === "members" || status().progress?.of === "people",
  };
}

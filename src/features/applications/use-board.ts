import { useSearchParams } from "@solidjs/router";
import { createMemo } from "solid-js";
import { useApplicationsIndex } from "#data/applications/index.ts";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useOpportunitiesIndex } from "#data/opportunities/index.ts";
import { useSession } from "#data/session/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import {
  type Application,
  type ApplicationStage,
  applicationStages,
} from "#domain/applications/application.ts";
import { isUnsent } from "#domain/applications/stage.ts";
import { replacedIds, requestedOf, type StageTotal, totalsByStage } from "#domain/applications/totals.ts";
import { useI18n } from "#i18n/index.ts";
import { type BoardFilter, filterFrom, filterParams, isShown } from "./board-filter.ts";
import { useApplicationFacts } from "./use-facts.ts";

/** A line of columns: all of the board, or the share of one adviser or one opportunity. */
export interface Lane {
  key: string;
  /** Nothing when the board has no lanes. */
  label: string | undefined;
  columns: Readonly<Record<ApplicationStage, readonly Application[]>>;
  totals: Readonly<Record<ApplicationStage, StageTotal>>;
}

/** The five columns that are always there; the others when they hold something. */
const steadyStages: readonly ApplicationStage[] = ["idea", "preparing", "submitted", "accepted", "refused"];

export type Board = ReturnType<typeof useBoard>;

/** What the board shows, by its address. */
export function useBoard() {
  const { t, format } = useI18n();
  const [params, setParams] = useSearchParams<Record<string, string>>();
  const index = useApplicationsIndex();
  const session = useSession();
  const team = useTeamDirectory();
  const people = usePeopleIndex();
  const opportunities = useOpportunitiesIndex();
  const facts = useApplicationFacts();
  const filter = createMemo(() => filterFrom(params));

  const dayOf = (one: Application) =>
    isUnsent(one) ? facts.deadline(one) : (one.submitted_on ?? one.answered_on ?? facts.deadline(one));
  const replaced = createMemo(() => replacedIds(index.everything()));
  const shown = createMemo(() => {
    const asked = filter();
    if (Object.keys(asked).length === 0) return index.rows();
    const { survivorOf } = people.survivors();
    const where = { today: format.today(), memberId: session.workspace()?.member_id };
    return index.rows().filter((one) => {
      const compared = {
        adviser_id: one.adviser_id,
        people: asked.artist ? one.people.map(survivorOf) : [],
        funder: asked.funder ? facts.funder(one) : undefined,
        day: asked.period ? dayOf(one) : undefined,
      };
      return isShown(compared, asked, where);
    });
  });
  const counted = createMemo(() => shown().filter(({ id }) => !replaced().has(id)));

  const laneOf = (key: string, label: string | undefined, of: readonly Application[]): Lane => {
    const columns = Object.fromEntries(
      applicationStages.map((stage) => [stage, [] as Application[]]),
    ) as Record<ApplicationStage, Application[]>;
    for (const one of of) columns[one.stage]?.push(one);
    return { key, label, columns, totals: totalsByStage(of.filter(({ id }) => !replaced().has(id))) };
  };
  const lanes = createMemo((): Lane[] => {
    const by = filter().lanes;
    if (!by) return [laneOf("all", undefined, shown())];
    const groups = new Map<string, Application[]>();
    for (const one of shown()) {
      const key = (by === "adviser" ? one.adviser_id : one.opportunity_id) ?? "";
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
    const labelOf = (key: string) =>
      by === "adviser"
        ? (team.byId(key)?.display_name ?? t("applications.filters.noAdviser"))
        : (opportunities.get(key)?.title ?? t("applications.filters.noOpportunity"));
    return [...groups]
      .map(([key, of]) => laneOf(key || "none", labelOf(key), of))
      .sort(
        (a, b) => Number(a.key === "none") - Number(b.key === "none") || format.compare(a.label!, b.label!),
      );
  });

  return {
    index,
    filter,
    facts,
    team,
    set(change: { [K in keyof BoardFilter]?: BoardFilter[K] | undefined }) {
      const next = Object.entries(change).map(([name, value]) => [
        filterParams[name as keyof BoardFilter],
        value || undefined,
      ]);
      setParams(Object.fromEntries(next), { replace: true, scroll: false });
    },
    params,
    setParams,
    shown,
    counted,
    lanes,
    requested: () => requestedOf(counted()),
    isReplaced: (id: string) => replaced().has(id),
    stages: createMemo(() => {
      const held = new Set(shown().map(({ stage }) => stage));
      return applicationStages.filter((stage) => steadyStages.includes(stage) || held.has(stage));
    }),
    /** The whole column, filtered cards too, in its order. */
    wholeColumn: (stage: ApplicationStage) => index.rows().filter((one) => one.stage === stage),
  };
}

import type { ImportTraces } from "#data/import/index.ts";
import type { ImportSubject } from "#domain/import/targets.ts";

/** How many of each an import made, and how many files it completed. */
export function countsOf(traces: ImportTraces): Record<ImportSubject, number> & { completed: number } {
  return {
    people: traces.ids.length,
    organizations: traces.organizations?.length ?? 0,
    interactions: traces.interactions?.length ?? 0,
    applications: traces.applications?.length ?? 0,
    opportunities: traces.opportunities?.length ?? 0,
    completed:
      (traces.completed?.length ?? 0) +
      (traces.completed_organizations?.length ?? 0) +
      (traces.completed_opportunities?.length ?? 0),
  };
}

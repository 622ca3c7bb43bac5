import type { ApplicationDraft } from "#domain/applications/application.ts";
import { nameKey } from "#domain/duplicates/name-key.ts";
import { type ApplicationPlan, applicationsOf } from "#domain/import/application-plan.ts";
import { makeReports, type ReportTitle } from "../applications/index.ts";
import type { Database } from "../store/open.ts";
import {
  type DuplicateOptions,
  type ImportOptions,
  makeOrganizations,
  makeProgress,
  makeProvisionalPeople,
  newIds,
  tell,
  written,
} from "./apply-import.ts";
import { inChunks } from "./in-chunks.ts";
import type { ImportReceipt, ImportTraces } from "./receipt.ts";

/**
 * Writes the applications planned, with the organizations that apply and, by choice, the people who do and are not here.
 * They have no passage from stage to stage: what happened, happened before. A report that is due is a task. Never throws.
 */
export function importApplications(
  database: Database,
  plan: ApplicationPlan,
  options: ImportOptions & DuplicateOptions & { makeProvisional?: boolean; reportTitle: ReportTitle },
): Promise<ImportReceipt> {
  const { rules = {}, choices, makeProvisional = false } = options;
  const wanted = applicationsOf(plan, { makeProvisional, rules, ...(choices ? { choices } : {}) });
  const made: string[] = [];
  const traces: ImportTraces = { ids: [], applications: made };
  const progress = makeProgress(wanted.length, options);
  return written(traces, async () => {
    const people = await makeProvisionalPeople(
      database,
      wanted.flatMap(({ unknown }) => unknown),
      options,
    );
    traces.ids.push(...people.values());
    const names = [...new Set(wanted.flatMap(({ organization }) => organization ?? []))];
    const organizations = await makeOrganizations(database, names, options);
    if (organizations.size > 0) traces.organizations = [...organizations.values()];
    return inChunks(wanted, options, async (some) => {
      const drafts = some.map(({ draft, unknown, organization }): ApplicationDraft => {
        const organization_id = organization === undefined ? undefined : organizations.get(organization);
        const all = [...(draft.people ?? []), ...unknown.flatMap((name) => people.get(nameKey(name)) ?? [])];
        return { ...draft, people: all, ...(organization_id ? { organization_id } : {}) };
      });
      const ids = newIds(drafts);
      // Its report goes with an application: it is not told by itself.
      await tell(options, { applications: ids });
      const applications = await database.applications.createMany(drafts, ids);
      made.push(...ids);
      await makeReports(database, applications, options.reportTitle);
      progress(some.length);
    });
  });
}

// Planning and writing, by what a file brings.

import type { ReportTitle } from "#data/applications/index.ts";
import type { Database } from "#data/database.ts";
import {
  type ImportFile,
  importApplications,
  importInteractions,
  importOpportunities,
  importOrganizations,
  importPeople,
} from "#data/import/index.ts";
import type { ColumnMapping } from "#domain/import/guess-columns.ts";
import type {
  ApplicationTarget,
  InteractionTarget,
  OpportunityTarget,
  OrganizationTarget,
} from "#domain/import/targets.ts";
import type { ValueMapping } from "#domain/import/value-mapping.ts";
import type { FileChoices } from "./file-choices.ts";
import type { Planned } from "./planned.ts";

/** What importing the chosen sheet would do. */
export async function planFile(
  file: ImportFile,
  choices: FileChoices,
  values: ValueMapping,
  zone: string,
): Promise<Planned> {
  const [subject, mapping] = [choices.subject(), choices.mapping()];
  const options = { sheet: choices.sheet(), values };
  switch (subject) {
    case "people":
      return { subject, plan: await file.plan(mapping as ColumnMapping, choices.kind(), options) };
    case "organizations": {
      const columns = mapping as ColumnMapping<OrganizationTarget>;
      return { subject, plan: await file.planOrganizations(columns, options) };
    }
    case "interactions": {
      const columns = mapping as ColumnMapping<InteractionTarget>;
      return { subject, plan: await file.planInteractions(columns, { ...options, zone }) };
    }
    case "opportunities": {
      const columns = mapping as ColumnMapping<OpportunityTarget>;
      return { subject, plan: await file.planOpportunities(columns, { ...options, zone }) };
    }
    case "applications": {
      const columns = mapping as ColumnMapping<ApplicationTarget>;
      const unsaidStage = choices.unsaidStage();
      return { subject, plan: await file.planApplications(columns, { ...options, unsaidStage }) };
    }
  }
}

/** Writes what was planned. Never throws. */
export function writePlan(
  database: Database,
  planned: Planned,
  options: Parameters<typeof importPeople>[2] & { makeProvisional: boolean; reportTitle: ReportTitle },
) {
  switch (planned.subject) {
    case "people":
      return importPeople(database, planned.plan, options);
    case "organizations":
      return importOrganizations(database, planned.plan, options);
    case "interactions":
      return importInteractions(database, planned.plan, options);
    case "opportunities":
      return importOpportunities(database, planned.plan, options);
    case "applications":
      return importApplications(database, planned.plan, options);
  }
}

import type { Result } from "#domain/errors.ts";
import type { ApplicationPlan, ApplicationPlanOptions } from "#domain/import/application-plan.ts";
import type { ColumnMapping } from "#domain/import/guess-columns.ts";
import type { InteractionPlan, InteractionPlanOptions } from "#domain/import/interaction-plan.ts";
import type { OpportunityPlan, OpportunityPlanOptions } from "#domain/import/opportunity-plan.ts";
import type { OrganizationPlan, OrganizationPlanOptions } from "#domain/import/organization-plan.ts";
import type { ImportPlan, PlanOptions } from "#domain/import/plan.ts";
import type { Table } from "#domain/import/table.ts";
import type {
  AnyTarget,
  ApplicationTarget,
  ImportSubject,
  InteractionTarget,
  OpportunityTarget,
  OrganizationTarget,
} from "#domain/import/targets.ts";
import type { ValueMapping, ValueToDecide, Vocabulary } from "#domain/import/value-mapping.ts";

/** What is asked of the thread that reads files; `sheet` is the place of a table in the file. */
export type WorkerRequest = { ask: number } & (
  | { kind: "read"; bytes: ArrayBuffer; name: string }
  | { kind: "guess"; sheet: number; subject: ImportSubject }
  | { kind: "plan"; sheet: number; mapping: ColumnMapping; options: PlanOptions }
  | {
      kind: "plan_organizations";
      sheet: number;
      mapping: ColumnMapping<OrganizationTarget>;
      options: OrganizationPlanOptions;
    }
  | {
      kind: "plan_interactions";
      sheet: number;
      mapping: ColumnMapping<InteractionTarget>;
      options: InteractionPlanOptions;
    }
  | {
      kind: "plan_opportunities";
      sheet: number;
      mapping: ColumnMapping<OpportunityTarget>;
      options: OpportunityPlanOptions;
    }
  | {
      kind: "plan_applications";
      sheet: number;
      mapping: ColumnMapping<ApplicationTarget>;
      options: ApplicationPlanOptions;
    }
  | {
      kind: "values";
      sheet: number;
      mapping: ColumnMapping<AnyTarget>;
      vocabulary: Vocabulary;
      known: ValueMapping;
    }
);

/** What it answers, under the number of the question. */
export type WorkerAnswer = { ask: number } & (
  | { kind: "read"; result: Result<{ tables: Table[] }> }
  | { kind: "guess"; guess: ColumnMapping<AnyTarget> }
  | { kind: "plan"; plan: ImportPlan }
  | { kind: "plan_organizations"; plan: OrganizationPlan }
  | { kind: "plan_interactions"; plan: InteractionPlan }
  | { kind: "plan_applications"; plan: ApplicationPlan }
  | { kind: "plan_opportunities"; plan: OpportunityPlan }
  | { kind: "values"; values: ValueToDecide[] }
);

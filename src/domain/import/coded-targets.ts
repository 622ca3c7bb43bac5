import { applicationStages } from "../applications/application.ts";
import { opportunityStatuses, recurrences } from "../opportunities/opportunity.ts";
import { stageOf } from "./application-cells.ts";
import { opportunityStatusOf, recurrenceOf } from "./opportunity-cells.ts";
import type { AnyTarget, ImportSubject } from "./targets.ts";

/** Of each subject, the fields whose words are codes here, and those codes: what no word says is chosen among them. */
export const codesOf: Partial<Record<ImportSubject, Partial<Record<AnyTarget, readonly string[]>>>> = {
  applications: { stage: applicationStages },
  opportunities: { status: opportunityStatuses, recurrence: [...recurrences, "once"] },
};

/** What the words of those fields mean. */
export const codeReaders: Partial<Record<AnyTarget, (text: string) => string | undefined>> = {
  stage: stageOf,
  status: opportunityStatusOf,
  recurrence: recurrenceOf,
};

import { applicationRecord } from "./applications/application.ts";
import { personRecord } from "./artists/person.ts";
import { eventRecord } from "./calendar/event.ts";
import { documentRecord } from "./documents/document.ts";
import { libraryRecord } from "./library/library-item.ts";
import { organizationRecord } from "./network/organization.ts";
import { opportunityRecord } from "./opportunities/opportunity.ts";
import type { RecordDefinition } from "./record/record.ts";
import { goalRecord } from "./support/goal.ts";
import { interactionRecord } from "./support/interaction.ts";
import { memberRecord } from "./team/member.ts";
import { taskRecord } from "./team/task.ts";

/** Every synchronised record, keyed by its table, in the order a new device fetches them: most useful first. */
export const records = {
  members: memberRecord,
  people: personRecord,
  tasks: taskRecord,
  events: eventRecord,
  opportunities: opportunityRecord,
  applications: applicationRecord,
  organizations: organizationRecord,
  library: libraryRecord,
  goals: goalRecord,
  documents: documentRecord,
  interactions: interactionRecord,
} as const;

export type Tables = typeof records;
export type TableName = keyof Tables;

/** The tables, in the order of synchronisation. */
export const tableNames = Object.keys(records) as TableName[];

/** The definition behind a table's name, when the code does not care which. */
export function recordOf(table: TableName): RecordDefinition {
  return records[table] as unknown as RecordDefinition;
}

import { type TableName, tableNames } from "#domain/records.ts";

/** What a new device brings at a time: a table, or what is useful of it first. */
export type PartName = TableName | "open_tasks" | "closed_tasks";

export interface Part {
  name: PartName;
  table: TableName;
}

/** Tables that do not come by revision the first time: only these need the revision noted before. */
const inParts: Partial<Record<TableName, { first: PartName; last?: PartName }>> = {
  tasks: { first: "open_tasks", last: "closed_tasks" },
  interactions: { first: "interactions" },
};

/** The parts in the order of usefulness: that of the records, what can wait at the end. */
export const parts: readonly Part[] = [
  ...tableNames.map((table) => ({ name: inParts[table]?.first ?? table, table })),
  ...tableNames.flatMap((table) => {
    const name = inParts[table]?.last;
    return name ? [{ name, table }] : [];
  }),
];

/** Whether a table comes in an order of its own the first time, rather than by revision. */
export function comesInParts(table: TableName): boolean {
  return inParts[table] !== undefined;
}

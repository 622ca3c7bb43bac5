// What a story's numbers mean: which field, which value, which record.

import { type TableName, tableNames } from "#domain/records.ts";

/** The tables that devices write, most written first. */
export const written: readonly TableName[] = (
  ["people", "interactions", "tasks", "organizations"] as const
).filter((table) => tableNames.includes(table));

const scalars: Partial<Record<TableName, readonly string[]>> = {
  people: ["city", "region", "practice", "display_name"],
  interactions: ["note", "confidential", "minutes"],
  tasks: ["title", "status", "note"],
  organizations: ["name", "city", "note"],
};
const sets: Partial<Record<TableName, readonly string[]>> = {
  people: ["tags", "disciplines"],
  interactions: ["people"],
  tasks: ["people"],
  organizations: ["tags"],
};
const required = new Set(["display_name", "title", "name"]);
const words = ["Laval", "Gatineau", "Sorel", "🎭 été"];
const tags = ["danse", "relève", "🎭", "__proto__"];
const ids = [0, 1, 2, 3].map((n) => `0000000${n}-aaaa-4aaa-8aaa-bbbbbbbbbbb${n}`);

const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** A draft of a table; `n` tells its records apart. */
export function draftOf(table: TableName, n: number): Record<string, unknown> {
  const name = `Nº ${n}`;
  if (table === "people") return { kind: "artist", display_name: name, tags: ["danse"] };
  if (table === "tasks") return { title: name, status: "open", priority: "normal" };
  if (table === "organizations") return { name };
  const occurred_at = new Date(Date.UTC(2026, 10, 1 + (n % 20))).toISOString();
  return { kind: "note", occurred_at, note: name, people: [ids[0]] };
}

/** A change of one field; half of the values were never seen before, the others meet. */
export function changeOf(
  table: TableName,
  chosen: { field: number; value: number },
  unique: number,
): Record<string, unknown> {
  const { value } = chosen;
  const field = at(scalars[table]!, chosen.field);
  if (field === "confidential") return { confidential: value % 2 === 0 };
  if (field === "status") return { status: value % 2 === 0 ? "done" : "open" };
  if (field === "minutes") return { minutes: value < 4 ? value : unique };
  if (value === 7 && !required.has(field)) return { [field]: null };
  return { [field]: value < 3 ? at(words, value) : `${at(words, value)} ${unique}` };
}

/** A set of a table and an element for it. */
export function elementOf(table: TableName, chosen: { field: number; value: number }) {
  const field = at(sets[table]!, chosen.field);
  return { field, element: at(field === "people" ? ids : tags, chosen.value) };
}

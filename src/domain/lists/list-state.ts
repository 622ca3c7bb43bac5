// What a list shows, and how: in an address, and in a view that was saved, by the same words.

import { type Condition, sameCondition } from "./condition.ts";
import { readConditions, renameInConditions, writeConditions } from "./condition-text.ts";
import { type ListSort, readSort, writeSort } from "./sort-rows.ts";

export interface ListState {
  query: string;
  conditions: readonly Condition[];
  /** The list's own order when absent. */
  sort?: ListSort;
  /** The columns of the table, by field; the list's own choice when absent. */
  columns?: readonly string[];
  isTable: boolean;
}

export const emptyState: ListState = { query: "", conditions: [], isTable: false };

/** The parameters of the address; a saved view holds the same. */
export const paramNames = ["q", "filtres", "tri", "colonnes", "vue"] as const;
export type ListParams = Partial<Record<(typeof paramNames)[number], string>>;

export function paramsOf({ query, conditions, sort, columns, isTable }: ListState): ListParams {
  return {
    ...(query ? { q: query } : {}),
    ...(conditions.length > 0 ? { filtres: writeConditions(conditions) } : {}),
    ...(sort ? { tri: writeSort(sort) } : {}),
    ...(columns ? { colonnes: columns.join(",") } : {}),
    ...(isTable ? { vue: "tableau" } : {}),
  };
}

export function stateFrom(params: Readonly<Record<string, unknown>>): ListState {
  const text = (name: keyof ListParams) => (typeof params[name] === "string" ? params[name] : "");
  const sort = readSort(text("tri"));
  const columns = text("colonnes")
    .split(",")
    .filter((name) => /^[a-z][a-z_]*$/.test(name));
  return {
    query: text("q"),
    conditions: readConditions(text("filtres")),
    ...(sort ? { sort } : {}),
    ...(columns.length > 0 ? { columns } : {}),
    isTable: text("vue") === "tableau",
  };
}

/** The body of a saved view. */
export const writeView = (state: ListState): string => JSON.stringify(paramsOf(state));

/** What a saved view shows; everything, when nothing of it can be understood. */
export function readView(body: string | undefined): ListState {
  try {
    const params: unknown = JSON.parse(body ?? "");
    return typeof params === "object" && params !== null
      ? stateFrom(params as Record<string, unknown>)
      : emptyState;
  } catch {
    return emptyState;
  }
}

/** The body of a saved view whose conditions follow the names that values took; nothing when it stays as it is. */
export function renameInView(
  body: string | undefined,
  nameOf: Parameters<typeof renameInConditions>[1],
): string | undefined {
  try {
    const params: unknown = JSON.parse(body ?? "");
    const filters = (params as ListParams | null)?.filtres;
    if (typeof filters !== "string") return undefined;
    const filtres = renameInConditions(filters, nameOf);
    return filtres === filters ? undefined : JSON.stringify({ ...(params as ListParams), filtres });
  } catch {
    return undefined;
  }
}

/** Whether two states are one list, whatever the order of their conditions. */
export function sameState(a: ListState, b: ListState): boolean {
  const { filtres: _, ...others } = paramsOf(a);
  const { filtres: __, ...those } = paramsOf(b);
  return (
    JSON.stringify(others) === JSON.stringify(those) &&
    a.conditions.length === b.conditions.length &&
    a.conditions.every((one) => b.conditions.some((other) => sameCondition(one, other)))
  );
}

export interface ListSort {
  field: string;
  descending: boolean;
}

/** `-city`: by city, from Z to A. */
export const writeSort = ({ field, descending }: ListSort): string => `${descending ? "-" : ""}${field}`;

export function readSort(text: string): ListSort | undefined {
  const [, sign, field] = /^(-?)([a-z][a-z_]*)$/.exec(text) ?? [];
  return field ? { field, descending: sign === "-" } : undefined;
}

/** Rows in the order of their keys; those without one come last, both ways. Equal ones keep the order they had. */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  descending: boolean,
): readonly Row[] {
  const filled: { key: string; row: Row }[] = [];
  const empty: Row[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    if (key === "") empty.push(row);
    else filled.push({ key, row });
  }
  const way = descending ? -1 : 1;
  filled.sort((a, b) => (a.key < b.key ? -way : a.key > b.key ? way : 0));
  return [...filled.map(({ row }) => row), ...empty];
}

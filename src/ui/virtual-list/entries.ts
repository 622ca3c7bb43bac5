/** A line of a virtual list: a group's label, or an item. */
export type Entry<T> = { label: string; item?: undefined } | { label?: undefined; item: T; position: number };

/** Puts a label before the first item of each group; items arrive sorted by group. */
export function entriesOf<T>(items: readonly T[], groupOf?: ((item: T) => string) | undefined): Entry<T>[] {
  if (!groupOf) return items.map((item, position) => ({ item, position }));
  const entries: Entry<T>[] = [];
  let group: string | undefined;
  for (const [position, item] of items.entries()) {
    const next = groupOf(item);
    if (next !== group) {
      entries.push({ label: next });
      group = next;
    }
    entries.push({ item, position });
  }
  return entries;
}

/** Index of the label under which an entry stands, -1 when there is none. */
export function labelAbove<T>(entries: readonly Entry<T>[], index: number): number {
  for (let at = Math.min(index, entries.length - 1); at >= 0; at--) {
    if (entries[at]?.label !== undefined) return at;
  }
  return -1;
}

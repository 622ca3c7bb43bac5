/** What stands beside what, when several things happen at once. */
export interface Placed<T> {
  item: T;
  /** Its column, from 0, among so many. */
  lane: number;
  lanes: number;
}

interface Lasting {
  from: number;
  to: number;
}

/** Puts what overlaps side by side: two things of one lane never meet, and a group is no wider than it has to be. */
export function inLanes<T extends Lasting>(items: readonly T[], shortest = 0): Placed<T>[] {
  const endOf = ({ from, to }: T) => Math.max(to, from + shortest);
  const sorted = [...items].sort((a, b) => a.from - b.from || endOf(b) - endOf(a));
  const placed: Placed<T>[] = [];
  let group: Placed<T>[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const one of group) one.lanes = ends.length;
    placed.push(...group);
    [group, ends] = [[], []];
  };
  for (const item of sorted) {
    if (group.length > 0 && ends.every((end) => end <= item.from)) close();
    const free = ends.findIndex((end) => end <= item.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = endOf(item);
    group.push({ item, lane, lanes: 1 });
  }
  close();
  return placed;
}

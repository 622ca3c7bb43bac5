/**
 * The last things of a kind that happened in this browser, oldest first. In localStorage rather than the database,
 * because it is read when the database does not open; shared by the tabs, and small.
 */
export interface Ring<T> {
  add(item: T): void;
  /** Replaces the last one, or adds. */
  addOver(item: T, isReplaced: (last: T) => boolean): void;
  read(): T[];
}

/** Keeps the last `size` items under a key. */
export function makeRing<T>(key: string, size: number): Ring<T> {
  /** Where the browser has no storage, or none left, they live as long as the page. */
  let inMemory: T[] = [];

  function read(): T[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(kept) ? (kept as T[]) : [];
    } catch {
      return inMemory;
    }
  }

  function write(items: T[]): void {
    inMemory = items.slice(-size);
    try {
      localStorage.setItem(key, JSON.stringify(inMemory));
    } catch {
      // A full disk must not make of its own record another failure.
    }
  }

  return {
    read,
    add: (item) => write([...read(), item]),
    addOver(item, isReplaced) {
      const items = read();
      const last = items.at(-1);
      write(last !== undefined && isReplaced(last) ? [...items.slice(0, -1), item] : [...items, item]);
    },
  };
}

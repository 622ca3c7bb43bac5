// Beside the databases, where browsers that run short of space do not look: that this device held one, and how many
// changes waited in it. Without this a database that was erased looks like one that never was.

const storageKey = "coulisses.held";

type Held = Record<string, { unsent: number }>;

function read(): Held {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Held;
  } catch {
    return {};
  }
}

function write(held: Held): void {
  try {
    if (Object.keys(held).length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(held));
  } catch {
    // Storage blocked: an erased database will pass for a new one.
  }
}

/** Notes that a database is here, and how many of its changes were not sent. */
export function noteUnsent(database: string, unsent: number): void {
  const held = read();
  if (held[database]?.unsent !== unsent) write({ ...held, [database]: { unsent } });
}

/** How many changes waited in a database; nothing when none was here. */
export function unsentNoted(database: string): number | undefined {
  return read()[database]?.unsent;
}

/** Whether any database was here. */
export function hasHeldAny(): boolean {
  return Object.keys(read()).length > 0;
}

/** Forgets the databases whose names begin so: they were deleted on purpose. */
export function forgetHeld(isGone: (database: string) => boolean): void {
  write(Object.fromEntries(Object.entries(read()).filter(([database]) => !isGone(database))));
}

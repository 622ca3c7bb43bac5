// What this browser remembers about offering the installation. It says nothing of anyone's records.

const storageKey = "coulisses.install";
const enoughLogged = 3;

export type InstallMemory = {
  /** Day of the first visit, as the device counts days. */
  first_on: string;
  logged: number;
  /** Said no, or installed: never asked again. */
  is_settled: boolean;
};

/** Whether the moment is right: the app has proved useful three times, or the person came back another day. */
export function isRightMoment(memory: InstallMemory, today: string): boolean {
  return !memory.is_settled && (memory.logged >= enoughLogged || memory.first_on < today);
}

/** The memory of this browser; a first visit begins one. */
export function recallInstall(today: string): InstallMemory {
  const fresh = { first_on: today, logged: 0, is_settled: false };
  try {
    const kept = localStorage.getItem(storageKey);
    if (kept) return { ...fresh, ...JSON.parse(kept) };
    localStorage.setItem(storageKey, JSON.stringify(fresh));
  } catch {
    // Storage blocked or garbled: begin anew, at worst the hint comes twice.
  }
  return fresh;
}

/** Changes the memory and keeps it. */
export function rememberInstall(today: string, change: Partial<InstallMemory>): InstallMemory {
  const next = { ...recallInstall(today), ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Storage blocked: the choice lasts for this visit.
  }
  return next;
}

/** The day it is on this device, 2026-11-21. */
export function deviceDay(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

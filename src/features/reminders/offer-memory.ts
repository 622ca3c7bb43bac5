// What this browser remembers about offering reminders. It says nothing of anyone's records.

const storageKey = "coulisses.reminders";

/** Whether it was offered and answered, yes or no: it is not offered again. */
export function wasOffered(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return true;
  }
}

export function noteOffered(): void {
  try {
    localStorage.setItem(storageKey, "answered");
  } catch {
    // Storage blocked: it is never offered at all.
  }
}

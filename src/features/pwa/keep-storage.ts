/**
 * Asks the browser to keep what is on this device even when space runs short. Asked once there is something to
 * keep, since some browsers ask the person; the answer is read where the storage is shown.
 */
export async function keepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

const storageKey = "coulisses.update-later";

/** « Plus tard » holds for as long as this tab lives, whatever is loaded anew in it. */
export function putOff(): true {
  try {
    sessionStorage.setItem(storageKey, "later");
  } catch {
    // Storage blocked: until the next load.
  }
  return true;
}

export function wasPutOff(): boolean {
  try {
    return sessionStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}

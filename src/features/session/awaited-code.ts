const storageKey = "coulisses.sign-in";
/** As long as a code can be used; after that the address is asked again. */
const lifeMs = 60 * 60_000;

/** The address a code was sent to, and when. */
export interface AwaitedCode {
  email: string;
  sent_at: number;
}

/** The code being waited for: a phone may close the app while its owner reads the e-mail. */
export function readAwaitedCode(now: number): AwaitedCode | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? "null") as AwaitedCode | null;
    return kept && now - kept.sent_at < lifeMs ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the code being waited for, or forgets it. */
export function keepAwaitedCode(awaited: AwaitedCode | undefined): void {
  try {
    if (awaited) localStorage.setItem(storageKey, JSON.stringify(awaited));
    else localStorage.removeItem(storageKey);
  } catch {
    // Storage blocked by the browser: the step lasts as long as the page.
  }
}

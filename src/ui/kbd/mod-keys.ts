const isApple = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** A key held with the system's own, as its keyboards show it: « ⌘K » at Apple, « Ctrl K » elsewhere. */
export function modKeys(key: string, apple: boolean = isApple): string {
  return apple ? `⌘${key}` : `Ctrl ${key}`;
}

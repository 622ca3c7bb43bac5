// Templates are JSON in the library, written by this app or a later one: what is not exactly understood is refused
// rather than guessed.

/** The content of a template of one version, with no other keys than these. */
export function readBody(
  body: string | undefined,
  version: number,
  keys: readonly string[],
): Record<string, unknown> | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body ?? "");
  } catch {
    return undefined;
  }
  return hasOnly(parsed, ["version", ...keys]) && parsed.version === version ? parsed : undefined;
}

/** Whether a value is an object without any other key. */
export function hasOnly(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((key) => keys.includes(key))
  );
}

/** A list whose every element was read; nothing when one was not, or when there are too many. */
export function readList<T>(
  value: unknown,
  most: number,
  read: (element: unknown) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const found = value.map(read);
  return found.every((element) => element !== undefined) ? (found as T[]) : undefined;
}

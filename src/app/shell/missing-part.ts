/** A part of the app that could not be fetched: gone with an earlier version, or not on this device yet. */
export function isMissingPart(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|importing a module|preload/i.test(error.message)
  );
}

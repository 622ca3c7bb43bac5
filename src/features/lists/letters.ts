/** The letters that a list is walked by. */
export const alphabet: readonly string[] = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The letter itself, else the next one under which something is listed, else the one before. */
export function nearestLetter(
  letters: readonly string[],
  present: ReadonlySet<string>,
  picked: string,
): string {
  const from = letters.indexOf(picked);
  return (
    letters.slice(from).find((letter) => present.has(letter)) ??
    letters.slice(0, from).findLast((letter) => present.has(letter)) ??
    picked
  );
}

/** No letter of any language bears as many; beyond it, normalising takes the square of a run. */
const mostMarks = 30;
const longRuns = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, "gu");

/** A text from elsewhere without endless runs of combining marks, before anything normalises it. */
export const withBoundedMarks = (text: string): string => text.replace(longRuns, "$1");

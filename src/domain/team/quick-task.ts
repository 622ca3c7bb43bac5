/** A day and the word that names it where a task is typed: « vendredi », « demain ». */
export interface DayWord {
  word: string;
  day: string;
}

/** Reads the day that ends what was typed, and leaves the rest as the title; nothing is left without a title. */
export function readQuickTask(typed: string, words: readonly DayWord[]): { title: string; due_on?: string } {
  const title = typed.trim().replace(/\s+/g, " ");
  const folded = fold(title);
  for (const { word, day } of words) {
    const end = ` ${fold(word)}`;
    if (folded.endsWith(end) && folded.length > end.length)
      return {
        title: [...title]
          .slice(0, -[...end].length)
          .join("")
          .trim(),
        due_on: day,
      };
  }
  return { title };
}

const fold = (text: string) => text.toLocaleLowerCase().replaceAll("'", "’").normalize("NFC");

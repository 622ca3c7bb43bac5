/** Words in one line, read as a phrase: « Danse contemporaine, chorégraphie »; « DJ » stays « DJ ». */
export function wordList(words: readonly string[]): string {
  return words
    .map((word, index) => (index > 0 && /^\p{Lu}\p{Ll}/u.test(word) ? lowerFirst(word) : word))
    .join(", ");
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLocaleLowerCase() + word.slice(1);
}

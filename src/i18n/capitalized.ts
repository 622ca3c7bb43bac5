/** A day or a month at the head of a line or alone in a tag: « Lun. 23 ». */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

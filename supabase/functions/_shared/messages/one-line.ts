/** A text on one line, as a subject or a line of plain text wants it: without a character of control. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ").trim();

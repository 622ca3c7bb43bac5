// What is said of a task is one text in a set: « 2026-11-29T14:05:09.120Z 6f0c… Appelé, pas de réponse. ». Two people
// who write without a network both leave theirs. Texts that this app does not know, of a later one most likely, are kept
// and shown nowhere.

import { compareBytes, isInstant, isUuid, normalizeInstant, normalizeText } from "../record/values.ts";

export interface TaskComment {
  /** The instant, in the one form of the records. */
  at: string;
  member_id: string;
  words: string;
  /** The text itself: what is taken away from the set. */
  text: string;
}

/** In characters. */
export const longestComment = 2000;

/** The text of a comment; the same for the same comment. */
export function writeComment({ at, member_id, words }: Omit<TaskComment, "text">): string {
  return `${normalizeInstant(at)} ${member_id.toLowerCase()} ${normalizeText(words).trim()}`;
}

/** Reads a comment, to the letter; nothing when it is anything else. */
export function parseComment(text: string): TaskComment | undefined {
  const [at = "", member_id = ""] = text.split(" ", 2);
  const words = text.slice(at.length + member_id.length + 2);
  if (!isInstant(at) || !isUuid(member_id) || words === "") return undefined;
  return writeComment({ at, member_id, words }) === text ? { at, member_id, words, text } : undefined;
}

/** The comments of a task, the earliest first. */
export function commentsInOrder(comments: readonly string[]): TaskComment[] {
  return [...comments].sort(compareBytes).flatMap((text) => parseComment(text) ?? []);
}

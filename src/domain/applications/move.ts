// A change of stage is one text in a set: « 2026-11-29T14:05:09.120Z submitted 6f0c… ». Two advisers who move the same
// application without a network both leave theirs; the stage itself merges as a field. Texts that this app does not
// know, of a later one most likely, are kept and shown nowhere.

import { compareBytes, isInstant, isUuid, normalizeInstant } from "../record/values.ts";
import { type ApplicationStage, applicationStages } from "./application.ts";

export interface Move {
  /** The instant, in the one form of the records. */
  at: string;
  stage: ApplicationStage;
  /** Who moved it; absent when it was not a member. */
  member_id?: string;
}

/** The text of a move; the same for the same move. */
export function writeMove({ at, stage, member_id }: Move): string {
  return [normalizeInstant(at), stage, ...(member_id ? [member_id.toLowerCase()] : [])].join(" ");
}

/** Reads a move, to the letter; nothing when it is anything else. */
export function parseMove(text: string): Move | undefined {
  const [at, word, member_id, ...more] = text.split(" ");
  const stage = applicationStages.find((known) => known === word);
  if (!at || !stage || more.length > 0 || !isInstant(at)) return undefined;
  if (member_id !== undefined && !isUuid(member_id)) return undefined;
  const move: Move = { at, stage, ...(member_id === undefined ? {} : { member_id }) };
  return writeMove(move) === text ? move : undefined;
}

/** The stages an application went through, the earliest first. */
export function stageHistory(moves: readonly string[]): Move[] {
  return [...moves].sort(compareBytes).flatMap((text) => parseMove(text) ?? []);
}

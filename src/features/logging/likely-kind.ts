import type { Interaction, InteractionKind } from "#domain/support/interaction.ts";

/** The kinds that one tap logs, in their order on the screen. */
export const tappedKinds = ["meeting", "call", "video", "email", "text_message", "note"] as const;

/** The kind to light: what was last done with this person, else what the team logged last, else a meeting. */
export function likelyKind(recent: readonly Interaction[], personId: string | undefined): InteractionKind {
  const tapped = recent.filter(({ kind }) => (tappedKinds as readonly string[]).includes(kind));
  const withPerson = tapped.find(({ people }) => personId !== undefined && people.includes(personId));
  return (withPerson ?? tapped[0])?.kind ?? "meeting";
}

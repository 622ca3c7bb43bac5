import { useTerms } from "#data/library/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useI18n } from "#i18n/index.ts";

/** What an interaction is called: by the team's own word, as the list has it today, or by its kind. */
export function useInteractionName(): (one: Pick<Interaction, "kind" | "label">) => string {
  const { t } = useI18n();
  const labels = useTerms("interaction_labels");
  return ({ kind, label }) => (label ? labels().nameOf(label) : t(`interactions.kind.${kind}`));
}

import type { TeamDirectory } from "#data/team/index.ts";
import type { Document } from "#domain/documents/document.ts";
import { familyOf } from "#domain/documents/file-rules.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useI18n } from "#i18n/index.ts";

/** The line under a document's name: what it is, how large, when, by whom, and what it came with. */
export function useDocumentMeta(
  team: TeamDirectory,
): (document: Document, about?: Interaction | null) => string {
  const { t, format } = useI18n();
  const cameWith = ({ kind, occurred_at }: Interaction) => {
    const day = format.day(occurred_at);
    return kind === "email"
      ? t("documents.fromMail", { day })
      : t("documents.fromInteraction", { kind: t(`interactions.kind.${kind}`), day });
  };
  return (document, about) => {
    const saysItself = document.kind === "other" || document.kind === "email";
    const author = team.byUser(document.created_by)?.display_name.split(" ")[0];
    return [
      ...(saysItself ? [] : [t(`documents.kind.${document.kind}`)]),
      t(`documents.family.${familyOf(document.media_type)}`),
      format.bytes(document.bytes),
      format.day(document.created_at),
      ...(author ? [author] : []),
      ...(about && document.kind !== "email" ? [cameWith(about)] : []),
    ].join("\u00a0· ");
  };
}

import type { ColumnWords } from "#domain/export/columns.ts";
import type { I18n } from "#i18n/index.ts";

/** The words of the reader's language that a file's cells are written with, and read back by. */
export function columnWords({ t, locale }: Pick<I18n, "t" | "locale">): ColumnWords {
  return {
    locale: locale(),
    extension: t("artists.extension"),
    yes: t("import.cell.yes"),
    personKind: (kind) => t(`import.cell.personKind.${kind}`),
    organizationKind: (kind) => t(`import.cell.organizationKind.${kind}`),
    opportunityKind: (kind) => t(`opportunities.kind.${kind}`),
    opportunityStatus: (status) => t(`opportunities.status.${status}`),
    recurrence: (recurrence) => t(`opportunities.recurrence.${recurrence}`),
    interactionKind: (kind) => t(`interactions.kind.${kind}`),
  };
}

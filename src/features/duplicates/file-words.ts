import type { Person } from "#domain/artists/person.ts";
import type { MergeUnit, mergeUnits } from "#domain/duplicates/merge-fields.ts";
import { fieldLabel, useRecordWords } from "#features/history/index.ts";
import { useI18n } from "#i18n/index.ts";

type Field = (typeof mergeUnits)[number][number];

/** What a file holds, in words: a field alone, or several that are read as one. */
export function useFileWords() {
  const { t } = useI18n();
  const words = useRecordWords();

  function value(field: keyof Person, held: unknown): string {
    if (held === null || held === undefined || held === "") return "";
    return words.value("people", field, held);
  }

  return {
    value,
    label: (field: Field | string) => fieldLabel(t, "people", field),
    /** « 12, rue des Érables, Laval, H7A 1A1 »; a name with how it is sorted, where that differs. */
    unit(unit: MergeUnit, held: Partial<Record<Field, unknown>>): string {
      const parts = unit.map((field) => value(field, held[field])).filter(Boolean);
      if (unit[0] !== "display_name") return parts.join(", ");
      const [name, ...others] = parts;
      return others.length > 0 && others.join(" ") !== name
        ? `${name} (${others.join(" · ")})`
        : (name ?? "");
    },
  };
}

import type { I18n } from "#i18n/index.ts";

/** People in a few words: one, two, or the first and how many others. */
export function namesIn({ t, format }: Pick<I18n, "t" | "format">, names: readonly string[]): string {
  const [first] = names;
  if (first === undefined) return t("interactions.unknownPerson");
  return names.length <= 2
    ? format.list(names)
    : t("interactions.andOthers", { name: first, others: names.length - 1 });
}

import type { PersonRow } from "#data/artists/index.ts";
import { givenPart, guessFamilyName } from "#domain/artists/names.ts";
import type { I18n } from "#i18n/index.ts";
import type { LogPerson } from "./log-draft.ts";

/** People in a few words: one, two, or the first and how many others. */
export function namesIn({ t, format }: Pick<I18n, "t" | "format">, names: readonly string[]): string {
  const [first] = names;
  if (first === undefined) return t("interactions.unknownPerson");
  return names.length <= 2
    ? format.list(names)
    : t("interactions.andOthers", { name: first, others: names.length - 1 });
}

/** What somebody is called in a note: the name less the family's, or the whole name when it has no such part. */
export function firstNameOf(
  { id, name }: LogPerson,
  people: { get(id: string): PersonRow | undefined },
): string {
  const family = (id && people.get(id)?.family_part) || guessFamilyName(name);
  return givenPart(name, family) || name;
}

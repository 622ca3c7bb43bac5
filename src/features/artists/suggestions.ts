import { type Accessor, createMemo } from "solid-js";
import { type PersonRow, usePeopleIndex } from "#data/artists/index.ts";
import { type TermList, useTerms } from "#data/library/index.ts";
import { useMembers } from "#data/team/index.ts";
import { useI18n } from "#i18n/index.ts";
import type { PersonFieldName } from "./person-form.ts";

/** The fields that the lists of the workspace are of. */
const listOf: Partial<Record<PersonFieldName, TermList>> = {
  disciplines: "disciplines",
  tags: "tags",
  region: "regions",
  career_stage: "career_stages",
  membership: "memberships",
};

const usedIn: Partial<Record<PersonFieldName, (row: PersonRow) => readonly string[]>> = {
  disciplines: (row) => row.disciplines,
  tags: (row) => row.tags,
};

const maxOffered = 200;

/** The words a field proposes: those the team already uses, the most frequent first, then the others of its list. */
export function useSuggestions(field: () => PersonFieldName): Accessor<readonly string[]> {
  const people = usePeopleIndex();
  const terms = useTerms(() => listOf[field()] ?? "tags");
  return createMemo(() => {
    if (!listOf[field()]) return [];
    const wordsOf = usedIn[field()];
    const used = wordsOf ? mostFrequent(people.rows(), wordsOf).map(([word]) => terms().nameOf(word)) : [];
    return [...new Set([...used.slice(0, maxOffered), ...terms().proposed])];
  });
}

/** Words and how many people have them, the most frequent first. */
export function mostFrequent(
  rows: readonly PersonRow[],
  wordsOf: (row: PersonRow) => readonly string[],
): [word: string, count: number][] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const word of wordsOf(row)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The members an artist may be entrusted to, by name. */
export function useMemberOptions(): Accessor<{ value: string; label: string }[] | undefined> {
  const members = useMembers();
  const { format } = useI18n();
  return createMemo(() =>
    members()
      ?.filter((member) => member.status !== "removed" && member.role !== "reader")
      .map((member) => ({ value: member.id, label: member.display_name }))
      .sort((a, b) => format.compare(a.label, b.label)),
  );
}

import type { TermList } from "#domain/library/term.ts";

/** The end of the address of each list. */
export const listPaths: Readonly<Record<TermList, string>> = {
  disciplines: "disciplines",
  tags: "etiquettes",
  regions: "regions",
  career_stages: "etapes-de-carriere",
  memberships: "adhesions",
  interaction_labels: "types-d-interaction",
};

export const listAt = (path: string | undefined): TermList | undefined =>
  (Object.keys(listPaths) as TermList[]).find((list) => listPaths[list] === path);

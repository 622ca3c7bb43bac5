import { number, plural } from "./grammar.ts";

type Count = { count: number };
const artists = (n: number) => `${number(n)}\u00a0${plural(n, { one: "artiste", other: "artistes" })}`;
const criteria = (p: { met: number; total: number }) =>
  p.total === 1
    ? `${number(p.met)} critère sur 1`
    : `${number(p.met)} ${plural(p.met, { one: "critère", other: "critères" })} sur ${number(p.total)}`;

/** Who fits an opportunity, and what fits an artist. */
export const matching = {
  title: "Admissibles parmi nos membres",
  /** Something is asked of everybody that no file tells. */
  titleToConfirm: "Admissibles à valider parmi nos membres",
  titleOpen: "Ouvert à tous nos membres",
  seeList: "Voir la liste",
  listTitle: "Qui peut déposer",
  listLabel: (p: { title: string }) => `Artistes et critères, ${p.title}`,
  search: "Rechercher un artiste",
  back: "Opportunité",
  standing: { fits: "Admissibles", to_check: "À préciser", lacks: "Manque un critère" },
  fitsToConfirm: "Admissibles, à valider",
  fitsOpen: "Aucun critère",
  others: (p: { toCheck: number; lacks: number }) =>
    [
      p.toCheck > 0 && `${number(p.toCheck)} à préciser`,
      p.lacks > 0 &&
        `${number(p.lacks)} à qui il manque ${plural(p.lacks, { one: "un critère", other: "au moins un critère" })}`,
    ]
      .filter(Boolean)
      .join(" · "),
  sum: criteria,
  /** On a line of the list. */
  fitting: {
    certain: (p: Count) =>
      `${number(p.count)}\u00a0${plural(p.count, { one: "admissible", other: "admissibles" })}`,
    to_confirm: (p: Count) =>
      `${number(p.count)}\u00a0${plural(p.count, { one: "admissible", other: "admissibles" })} à valider`,
  },
  noCriteria: "aucun critère",
  lacks: (p: { what: string }) => `manque\u00a0: ${p.what}`,
  unsaid: (p: { what: string }) => `${p.what} à préciser`,
  unclear: (p: { what: string }) => `${p.what} à éclaircir`,
  judged: (p: Count) => `${number(p.count)} à valider avec la personne`,
  or: "ou",
  criterion: {
    disciplines: "discipline",
    career_stages: "étape de carrière",
    regions: "région",
    languages: "langue",
    memberships: "adhésion",
    communities: "communauté",
  },
  choose: "Choisir des artistes",
  propose: "Proposer",
  proposeTo: (p: { name: string }) => `Proposer à ${p.name}`,
  proposeMany: (p: Count) => `Proposer à ${artists(p.count)}`,
  proposed: (p: Count) =>
    plural(p.count, {
      one: `${number(p.count)} candidature à préparer`,
      other: `${number(p.count)} candidatures à préparer`,
    }),
  already: (p: Count) =>
    plural(p.count, {
      one: `${number(p.count)} artiste avait déjà une candidature.`,
      other: `${number(p.count)} artistes avaient déjà une candidature.`,
    }),
  alreadyAll: "Une candidature existe déjà.",
  nobody: "Personne ne répond encore à tous les critères",
  nobodyText: "Ouvrez la liste pour voir ce qui est à préciser.",
  missing: "Cette opportunité n’est pas ici",
  missingText: "Elle a été retirée, ou n’est pas encore arrivée sur cet appareil.",
  nobodyHere: "Aucun artiste ici",
  noMatch: (p: { query: string }) => `Aucun artiste ne répond à «\u00a0${p.query}\u00a0»`,
  empty: "Aucun artiste pour l’instant",
  emptyText: "Les artistes de la base apparaîtront ici selon les critères.",
  arriving: "Les artistes arrivent encore sur cet appareil. Les chiffres vont changer.",
  closed: {
    archived: "Cette opportunité est archivée. Personne n’y est proposé.",
    cancelled: "Cette opportunité est annulée. Personne n’y est proposé.",
    over: "La date limite est passée. Personne n’y est proposé.",
  },
  consent:
    "Les communautés ne sont comparées à rien\u00a0: chaque personne s’identifie elle-même, si elle y consent.",
  card: {
    title: "À proposer",
    empty: "Rien à proposer pour l’instant.",
    create: (p: { title: string }) => `Créer la candidature à ${p.title}`,
  },
};

import { number, plural } from "./grammar.ts";

/** What a list says before anything is opened over it; the rest is in lists.ts. */
export const listing = {
  yes: "Oui",
  me: "Moi",
  openFilters: (p: { count: number }) =>
    p.count > 0
      ? `Filtres, ${number(p.count)} ${plural(p.count, { one: "actif", other: "actifs" })}`
      : "Filtres",
  options: "Affichage et actions",
  toVerify: "À vérifier",
  field: {
    last_contact: "Dernier contact",
    created_at: "Fiche créée",
    modified_at: "Dernière modification",
  },
  print: "Imprimer la fiche",
};

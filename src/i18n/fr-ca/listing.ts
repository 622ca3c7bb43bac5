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
  syncing: (p: { part: string }) => `Les données de l’équipe arrivent\u00a0: ${p.part}`,
  offline: (p: { ago: string }) => `Hors ligne. Dernier contact\u00a0: ${p.ago}.`,
  offlineNever: "Hors ligne. Vos changements partiront au retour du réseau.",
  print: "Imprimer la fiche",
};

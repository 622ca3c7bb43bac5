import { number, plural } from "./grammar.ts";

/** ⌘K and the search of phones. */
export const search = {
  title: "Rechercher ou agir",
  placeholder: "Un nom, un numéro, un mot d’une note",
  escape: "Échap",
  browse: "parcourir",
  open: "ouvrir",
  openBeside: "ouvrir à côté",
  offline: "Fonctionne hors ligne",
  results: (p: { count: number }) =>
    p.count === 0
      ? "Aucun résultat"
      : plural(p.count, { one: "1 résultat", other: `${number(p.count)} résultats` }),
  empty: "Rien ne correspond sur cet appareil.",
  emptyHint: "Un mot de moins, ou les premières lettres d’un nom, suffisent souvent.",
  preparing: (p: { part: string }) => `Les notes se préparent\u00a0: ${p.part}. Les noms se trouvent déjà.`,
  partial: (p: { day: string }) =>
    `On cherche dans ce qui est sur cet appareil\u00a0: les interactions depuis le ${p.day}.`,
  arriving: "On cherche dans ce qui est sur cet appareil\u00a0: des interactions arrivent encore.",
  recent: "Récents",
  actions: "Actions",
  pages: "Pages",
  forPerson: (p: { name: string }) => `Pour ${p.name}`,
  logWith: (p: { name: string }) => `Consigner avec ${p.name}`,
  addTask: "Ajouter une tâche",
  addTaskFor: (p: { name: string }) => `Ajouter une tâche pour ${p.name}`,
  call: "Appeler",
  write: "Écrire",
  newFile: "Nouvelle fiche",
  newFileFor: (p: { name: string }) => `Nouvelle fiche pour ${p.name}`,
  seeAll: "Tout voir dans la liste",
  contact: "Contact",
  done: "Terminée",
  due: (p: { day: string }) => `pour le ${p.day}`,
  group: {
    people: "Artistes",
    organizations: "Organismes",
    events: "Rendez-vous et activités",
    opportunities: "Opportunités",
    applications: "Candidatures",
    goals: "Objectifs",
    tasks: "Tâches",
    documents: "Documents",
    interactions: "Interactions",
  },
};

import { ended, number, plural } from "./grammar.ts";

export const today = {
  hello: (p: { name: string }) => `Bonjour, ${p.name}`,
  helloNobody: "Bonjour",
  newPerson: "Nouvelle fiche",

  logTitle: "Que s’est-il passé?",
  logText: "Un appel, une rencontre, une note. Deux touchers suffisent, hors ligne aussi.",
  logWhen: "Prêt à consigner",
  log: "Consigner",

  tasks: "À faire",
  tasksMine: "À moi",
  tasksTeam: "Équipe",
  tasksEvery: "Toutes",
  scope: "Ce qui est montré",
  tasksShown: (p: { shown: number; total: number }) =>
    p.shown < p.total ? `${number(p.shown)} sur ${number(p.total)}` : number(p.total),
  tasksAll: (p: { count: number }) => `Voir les ${number(p.count)} tâches`,
  tasksLess: "Réduire",
  tasksEmpty: "Rien à faire pour l’instant",
  tasksEmptyText: "Une suite notée en consignant apparaîtra ici.",
  late: "En retard",
  dueToday: "Aujourd’hui",
  tomorrow: "Demain",
  complete: (p: { title: string }) => `Terminer\u00a0: ${p.title}`,
  completed: (p: { title: string }) => `«\u00a0${p.title}\u00a0» est faite`,
  assignedTo: (p: { name: string }) => `À ${p.name}`,
  priority: "Priorité",
  internal: "Équipe",

  recent: "Dernières interactions",
  recentEmpty: "Rien de consigné encore",
  recentEmptyText: "Ce que l’équipe consigne apparaît ici, sur tous vos appareils.",
  confidential: "Note confidentielle",
  nobody: "Sans personne liée",

  firstTitle: "La scène est à vous",
  firstText: "Créez une première fiche, ou importez votre liste. Tout fonctionne aussi sans réseau.",
  firstNew: "Nouvelle fiche",
  firstImport: "Importer une liste",
  firstReader: "L’équipe n’a encore rien consigné.",

  offline: (p: { ago: string }) =>
    `Hors ligne. Données du dernier contact\u00a0: ${ended(p.ago)} Ce que vous consignez est gardé ici.`,
  offlineNever: "Hors ligne. Ce que vous consignez est gardé sur cet appareil.",
  offlineReader: (p: { ago: string }) => `Hors ligne. Données du dernier contact\u00a0: ${ended(p.ago)}`,
  offlineReaderNever: "Hors ligne. Les données de l’équipe viendront au retour du réseau.",
  refused: (p: { count: number }) =>
    plural(p.count, {
      one: "Un changement a été refusé. Il est gardé sur cet appareil.",
      other: `${number(p.count)} changements ont été refusés. Ils sont gardés sur cet appareil.`,
    }),
  openSync: "Voir la synchronisation",
};

import { number, plural } from "./grammar.ts";

const files = (n: number) => `${number(n)}\u00a0${plural(n, { one: "fiche", other: "fiches" })}`;
const logged = (n: number) => `${number(n)}\u00a0${plural(n, { one: "interaction", other: "interactions" })}`;

/** « Un statut », « un type »: the terms of the other lists are feminine. */
const agreed = (list: string, word: string) =>
  `${word}${list === "memberships" || list === "interaction_labels" ? "" : "e"}s`;

/** The lists and the note templates of a workspace. */
export const vocabulary = {
  group: "Vocabulaire de l’équipe",
  lists: "Listes",
  listsHint: "Disciplines, étiquettes, régions, étapes de carrière, adhésions, types d’interaction",
  listsIntro: "Les mots que l’équipe choisit dans les fiches. Ce qui change ici change partout.",
  offline:
    "Hors ligne\u00a0: ce que vous changez ici est fait sur cet appareil, et partira au retour du réseau.",
  unknown: "Cette liste n’existe pas",
  unknownText: "Les listes de l’espace sont toutes à la page précédente.",
  none: "Rien encore",
  unlistedOnly: (p: { count: number }) =>
    `${number(p.count)}\u00a0${plural(p.count, { one: "mot écrit", other: "mots écrits" })} dans des fiches, hors de la liste`,
  someOf: (p: { names: string; others: number }) =>
    plural(p.others, { one: `${p.names} et un autre`, other: `${p.names} et ${number(p.others)} autres` }),
  list: {
    disciplines: "Disciplines",
    tags: "Étiquettes",
    regions: "Régions",
    career_stages: "Étapes de carrière",
    memberships: "Adhésions",
    interaction_labels: "Types d’interaction",
  },
  intro: {
    disciplines: "Ce que les artistes pratiquent, du plus général au plus précis, comme l’équipe le dit.",
    tags: "Des repères libres, pour retrouver et regrouper.",
    regions: "Les régions administratives du Québec, et les autres où vivent les artistes.",
    career_stages: "Où en est un parcours.",
    memberships: "Où en est l’adhésion d’une personne.",
    interaction_labels:
      "Vos propres mots pour ce que vous consignez, chacun sous un type. Les types et leurs icônes ne changent pas.",
  },
  addTo: {
    disciplines: "Nouvelle discipline",
    tags: "Nouvelle étiquette",
    regions: "Nouvelle région",
    career_stages: "Nouvelle étape",
    memberships: "Nouveau statut",
    interaction_labels: "Nouveau type",
  },
  emptyText: {
    disciplines: "Ajoutez la première, ou reprenez une discipline archivée.",
    tags: "Ajoutez la première, ou inscrivez à la liste celles que les fiches portent déjà.",
    regions: "Ajoutez la première, ou reprenez une région archivée.",
    career_stages: "Ajoutez la première, ou reprenez une étape archivée.",
    memberships: "Ajoutez le premier, ou reprenez un statut archivé.",
    interaction_labels:
      "«\u00a0Mentorat\u00a0» sous Rencontre, «\u00a0Suivi de dossier\u00a0» sous Appel\u00a0: ajoutez le premier.",
  },
  kind: "Sous le type",
  add: "Ajouter",
  proposed: (p: { list: string }) => agreed(p.list, "Proposé"),
  empty: "La liste est vide",
  unlisted: (p: { list: string }) => `${agreed(p.list, "Utilisé")}, hors de la liste`,
  unlistedText: "Des fiches les portent déjà. Ajoutez-les à la liste, renommez-les ou fusionnez-les.",
  archived: (p: { list: string }) => agreed(p.list, "Archivé"),
  readerText:
    "Votre accès est en lecture seule\u00a0: les listes se changent avec le rôle de l’équipe-conseil.",
  used: {
    people: (p: { count: number }) => (p.count === 0 ? "Aucune fiche" : files(p.count)),
    interactions: (p: { count: number }) =>
      p.count === 0 ? "Aucune interaction sur cet appareil" : `${logged(p.count)} sur cet appareil`,
  },
  formerly: (p: { names: string }) => `aussi\u00a0: ${p.names}`,
  actions: (p: { name: string }) => `Actions\u00a0: ${p.name}`,
  toList: "Ajouter à la liste",
  rename: "Renommer",
  merge: "Fusionner avec…",
  up: "Monter",
  down: "Descendre",
  archive: "Archiver",
  restore: "Proposer de nouveau",
  under: (p: { kind: string }) => `Mettre sous ${p.kind}`,
  renameTitle: (p: { name: string }) => `Renommer «\u00a0${p.name}\u00a0»`,
  newName: "Nouveau nom",
  renameHint: {
    people: (p: { count: number }) =>
      p.count === 0 ? "Aucune fiche ne porte ce mot." : `${files(p.count)} suivront.`,
    interactions: (p: { count: number }) =>
      p.count === 0
        ? "Rien n’est consigné sous ce mot."
        : "Ce qui est déjà consigné se lira sous le nouveau nom.",
  },
  mergeInstead: "Les deux peuvent n’en faire qu’un.",
  mergeWith: (p: { name: string }) => `Fusionner avec «\u00a0${p.name}\u00a0»`,
  mergeTitle: (p: { name: string }) => `Fusionner «\u00a0${p.name}\u00a0»`,
  mergeInto: "Avec quel terme?",
  mergeHint: {
    people: (p: { name: string; count: number }) =>
      p.count === 0
        ? `«\u00a0${p.name}\u00a0» ne sera plus proposé.`
        : `${files(p.count)} prendront l’autre terme.`,
    interactions: (p: { name: string; count: number }) =>
      p.count === 0
        ? `«\u00a0${p.name}\u00a0» ne sera plus proposé.`
        : `${logged(p.count)} se liront sous l’autre terme.`,
  },
  mergeAction: "Fusionner",
  mergeMissing: "Choisissez un terme.",
  choose: "Choisir…",
  problem: {
    missing: "Écrivez un nom.",
    too_long: "C’est plus long que ce qu’une fiche peut garder.",
    taken: (p: { name: string }) => `«\u00a0${p.name}\u00a0» est déjà dans la liste.`,
  },
  added: (p: { name: string }) => `«\u00a0${p.name}\u00a0» est dans la liste`,
  renamed: (p: { from: string; to: string }) => `«\u00a0${p.from}\u00a0» devient «\u00a0${p.to}\u00a0»`,
  merged: (p: { from: string; to: string }) =>
    `«\u00a0${p.from}\u00a0» est fusionné avec «\u00a0${p.to}\u00a0»`,
  wasArchived: (p: { name: string }) => `«\u00a0${p.name}\u00a0» n’est plus proposé`,
  wasRestored: (p: { name: string }) => `«\u00a0${p.name}\u00a0» est proposé de nouveau`,
  placed: (p: { name: string; kind: string }) => `«\u00a0${p.name}\u00a0» est sous ${p.kind}`,
  followed: (p: { count: number }) =>
    plural(p.count, { one: "1 fiche a suivi", other: `${number(p.count)} fiches ont suivi` }),
  moved: (p: { name: string; place: number; total: number }) => `${p.name}\u00a0: ${p.place} sur ${p.total}`,

  templates: {
    title: "Modèles de notes",
    hint: "Des débuts de notes, à compléter en consignant",
    intro:
      "Un modèle s’insère dans la note pendant que vous consignez. [Prénom] prend le prénom de la personne.",
    add: "Nouveau modèle",
    edit: (p: { name: string }) => `Modifier «\u00a0${p.name}\u00a0»`,
    editShort: "Modifier",
    name: "Nom du modèle",
    body: "Texte",
    bodyHint: "[Prénom] sera remplacé par le prénom de la personne.",
    empty: "Aucun modèle encore",
    emptyText:
      "Le plan d’une première rencontre, les questions d’un bilan\u00a0: ce que l’équipe retape souvent.",
    emptyReader: "L’équipe n’en a pas encore écrit.",
    remove: "Supprimer",
    removed: (p: { name: string }) => `Modèle «\u00a0${p.name}\u00a0» supprimé`,
    saved: (p: { name: string }) => `Modèle «\u00a0${p.name}\u00a0» enregistré`,
    nameMissing: "Donnez un nom au modèle.",
    nameLong: "Le nom dépasse 160 caractères.",
    bodyMissing: "Écrivez le texte du modèle.",
    bodyLong: "Le texte dépasse 20\u00a0000 caractères.",
  },
};

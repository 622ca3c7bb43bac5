import { number, plural } from "./grammar.ts";

const files = (n: number) => `${number(n)}\u00a0${plural(n, { one: "fiche", other: "fiches" })}`;

export const lists = {
  nobodyHere: "introuvable sur cet appareil",
  unknown: "Filtre d’une version plus récente",

  filter: "Filtrer",
  clear: "Tout effacer",
  active: "Filtres actifs",
  removeCondition: (p: { what: string }) => `Retirer le filtre\u00a0: ${p.what}`,
  others: "Autres filtres",
  add: "Ajouter un filtre",
  pickField: "Choisir un champ…",
  other: "Autre…",
  otherValue: (p: { field: string }) => `Autre valeur\u00a0: ${p.field}`,
  noValue: "Aucune valeur encore",
  text: "Texte cherché",
  days: "Nombre de jours",
  day: "Jour",
  selfIdentification:
    "L’auto-identification n’est pas un filtre\u00a0: elle sert seulement aux statistiques.",
  sortBy: "Trier par",
  way: "Sens du tri",
  ascending: "Croissant",
  descending: "Décroissant",
  see: (p: { count: number }) =>
    p.count === 0
      ? "Personne ne correspond"
      : `Voir ${number(p.count)}\u00a0${plural(p.count, { one: "personne", other: "personnes" })}`,

  operator: {
    contains: "contient",
    lacks: "ne contient pas",
    one_of: "est l’un de",
    all_of: "a tous ceux-ci",
    none_of: "n’est aucun de",
    filled: "est rempli",
    empty: "est vide",
    last_days: "dans les derniers jours",
    not_last_days: "pas dans les derniers jours",
    before: "avant le",
    since: "depuis le",
    yes: "oui",
    no: "non",
  },
  says: {
    query: (p: { query: string }) => `«\u00a0${p.query}\u00a0»`,
    contains: (p: { field: string; text: string }) => `${p.field} avec «\u00a0${p.text}\u00a0»`,
    lacks: (p: { field: string; text: string }) => `${p.field} sans «\u00a0${p.text}\u00a0»`,
    one_of: (p: { field: string; values: string }) => `${p.field}\u00a0: ${p.values}`,
    all_of: (p: { field: string; values: string }) => `${p.field}\u00a0: ${p.values}`,
    none_of: (p: { field: string; values: string }) => `${p.field}\u00a0: sauf ${p.values}`,
    filled: (p: { field: string }) => `${p.field}\u00a0: rempli`,
    empty: (p: { field: string }) => `${p.field}\u00a0: vide`,
    last_days: (p: { field: string; days: number }) =>
      `${p.field}\u00a0: depuis ${number(p.days)} ${plural(p.days, { one: "jour", other: "jours" })} ou moins`,
    not_last_days: (p: { field: string; days: number }) =>
      `${p.field}\u00a0: rien depuis ${number(p.days)} ${plural(p.days, { one: "jour", other: "jours" })}`,
    before: (p: { field: string; day: string }) => `${p.field}\u00a0: avant le ${p.day}`,
    since: (p: { field: string; day: string }) => `${p.field}\u00a0: depuis le ${p.day}`,
    yes: (p: { field: string }) => `${p.field}\u00a0: oui`,
    no: (p: { field: string }) => `${p.field}\u00a0: non`,
  },

  asTable: "Afficher en tableau",
  asList: "Afficher en liste",
  select: "Sélectionner",
  columns: "Colonnes",
  shownColumns: "Colonnes affichées, dans leur ordre",
  otherColumns: "Autres champs",
  defaultColumns: "Par défaut",
  moveUp: (p: { column: string }) => `Avancer ${p.column}`,
  moveDown: (p: { column: string }) => `Reculer ${p.column}`,
  sortLabel: (p: { column: string }) => `Trier\u00a0: ${p.column}`,

  views: "Listes enregistrées",
  noView: "Filtrez la liste, puis enregistrez-la pour la retrouver ici.",
  everybody: "tout le monde",
  save: "Enregistrer comme liste",
  keep: "Enregistrer",
  rename: "Renommer ou partager",
  replace: "Remplacer par ce qui est affiché",
  archive: "Archiver",
  restore: "Rétablir",
  aside: (p: { count: number }) => `Archivées (${number(p.count)})`,
  viewActions: (p: { name: string }) => `Actions\u00a0: ${p.name}`,
  viewName: "Nom de la liste",
  viewHint: "Les filtres, le tri et les colonnes sont gardés.",
  nameMissing: "Il manque le nom de la liste.",
  whose: "Qui la voit",
  mine: "Moi seulement",
  team: "Toute l’équipe",
  saved: (p: { name: string }) => `Liste «\u00a0${p.name}\u00a0» enregistrée`,
  changed: (p: { name: string }) => `Liste «\u00a0${p.name}\u00a0» modifiée`,
  replaced: (p: { name: string }) => `Liste «\u00a0${p.name}\u00a0» remplacée`,
  archived: (p: { name: string }) => `Liste «\u00a0${p.name}\u00a0» archivée`,
  restored: (p: { name: string }) => `Liste «\u00a0${p.name}\u00a0» rétablie`,

  selection: "Sélection",
  stop: "Quitter la sélection",
  chosen: (p: { count: number }) =>
    `${number(p.count)} ${plural(p.count, { one: "sélectionnée", other: "sélectionnées" })}`,
  all: (p: { count: number }) => `Tout sélectionner (${number(p.count)})`,
  none: "Tout désélectionner",
  pick: (p: { name: string }) => `Sélectionner ${p.name}`,
  moreActions: "Autres actions sur la sélection",
  working: (p: { done: number; total: number }) => `${number(p.done)} sur ${files(p.total)}`,
  nothingChanged: "Rien à changer\u00a0: c’était déjà ainsi.",
  undone: (p: { count: number }) =>
    plural(p.count, {
      one: `${files(p.count)} remise comme avant`,
      other: `${files(p.count)} remises comme avant`,
    }),
  undoneSome: (p: { undone: number; spared: number }) =>
    `${files(p.undone)} ${plural(p.undone, { one: "remise", other: "remises" })} comme avant. L’équipe a changé les autres depuis (${number(p.spared)})\u00a0: gardées.`,

  bulk: {
    tag: "Étiqueter",
    untag: "Retirer des étiquettes",
    assign: "Attribuer",
    membership: "Changer l’adhésion",
    stage: "Changer l’étape de carrière",
    verify: "Marquer vérifiées",
    export: "Exporter",
    remove: "Supprimer",
    add: (p: { count: number }) => `Ajouter à ${files(p.count)}`,
    take: (p: { count: number }) => `Retirer de ${files(p.count)}`,
    apply: (p: { count: number }) => `Appliquer à ${files(p.count)}`,
    tagged: (p: { count: number }) =>
      plural(p.count, { one: `${files(p.count)} étiquetée`, other: `${files(p.count)} étiquetées` }),
    untagged: (p: { count: number }) => `Étiquettes retirées de ${files(p.count)}`,
    assigned: (p: { count: number; name: string }) =>
      plural(p.count, {
        one: `${files(p.count)} confiée à ${p.name}`,
        other: `${files(p.count)} confiées à ${p.name}`,
      }),
    unassigned: (p: { count: number }) => `${files(p.count)} sans responsable`,
    changed: (p: { count: number }) =>
      plural(p.count, { one: `${files(p.count)} modifiée`, other: `${files(p.count)} modifiées` }),
    verified: (p: { count: number }) =>
      plural(p.count, { one: `${files(p.count)} vérifiée`, other: `${files(p.count)} vérifiées` }),
    removed: (p: { count: number }) =>
      plural(p.count, { one: `${files(p.count)} supprimée`, other: `${files(p.count)} supprimées` }),
    noValue: "Aucune",
    nobody: "Personne",
  },
  newWords: (p: { field: string }) => `${p.field} à ajouter`,
  newWordsHint: "Séparez plusieurs mots par une virgule.",
  anotherValue: "Une autre valeur",

  export: {
    title: "Exporter",
    format: "Format du fichier",
    workbook: "Excel (.xlsx)",
    text: "Texte (.csv)",
    what: "Colonnes",
    shown: "Celles du tableau",
    all: "Tous les champs",
    action: (p: { count: number }) => `Exporter ${files(p.count)}`,
    safe: "Le fichier est fait sur cet appareil. Il ne contient aucune note confidentielle.",
    working: "Le fichier se prépare…",
    failed: "Le fichier n’a pas pu être préparé. Rien n’a changé dans la liste.",
    file: "artistes",
  },

  answer: {
    recent: "Moins de 6 mois",
    due: "De 6 à 12 mois",
    stale: "Plus de 12 mois",
    never: "Jamais",
    month: "30 derniers jours",
    silent60: "Sans contact depuis 60 jours",
    silent180: "Sans contact depuis 6 mois",
  },
  print: {
    title: "Fiche à imprimer",
    action: "Imprimer ou enregistrer en PDF",
    on: (p: { workspace: string; day: string }) => `${p.workspace}, ${p.day}`,
  },
};

import { number, plural } from "./grammar.ts";

const someApplications = (count: number) =>
  plural(count, { one: `${number(count)} candidature`, other: `${number(count)} candidatures` });
const tasks = (count: number) =>
  plural(count, { one: `${number(count)} tâche`, other: `${number(count)} tâches` });
const days = (count: number) =>
  plural(count, { one: `${number(count)} jour`, other: `${number(count)} jours` });

/** Applications: the board, the page of one, the tab of a file, reverse calendars. */
export const applications = {
  title: "Candidatures",
  hint: "Demandes en cours, soumises, acceptées",
  new: "Nouvelle candidature",
  summary: (p: { count: number; amount: string }) => `${someApplications(p.count)} · ${p.amount} demandés`,
  view: "Affichage",
  board: "Tableau",
  list: "Liste",
  nobody: "Personne encore",
  untitled: "Projet à préciser",
  /** A change that waits to be sent. */
  waiting: (p: { names: string; title: string }) =>
    [
      "Candidature",
      ...(p.names ? [`pour ${p.names}`] : []),
      ...(p.title ? [`«\u00a0${p.title}\u00a0»`] : []),
    ].join(" "),
  allOf: "Toutes les candidatures",

  stage: {
    idea: "À préparer",
    preparing: "En cours",
    submitted: "Soumise",
    waitlisted: "Liste de réserve",
    accepted: "Acceptée",
    refused: "Refusée",
    withdrawn: "Retirée",
  },
  stages: {
    idea: "À préparer",
    preparing: "En cours",
    submitted: "Soumises",
    waitlisted: "Réserve",
    accepted: "Acceptées",
    refused: "Refusées",
    withdrawn: "Retirées",
  },
  stagesLabel: "Étapes",
  columnHolds: (p: { stage: string; count: number; amount: string }) =>
    `${p.stage}\u00a0: ${someApplications(p.count)}, ${p.amount}`,
  columnEmpty: "Aucune candidature",
  moreCards: (p: { count: number }) => `Afficher ${number(p.count)} de plus`,
  documentsReady: (p: { done: number; total: number }) => `${number(p.done)}/${number(p.total)} pièces`,
  resubmitted: "Redéposée",
  answerIn: (p: { month: string }) => `réponse ${p.month}`,
  dueIn: (p: { count: number }) => `dans ${number(p.count)}\u00a0j`,
  dueToday: "aujourd’hui",
  duePast: "échéance passée",
  prepareReview: "Préparer le bilan",
  reviewTask: (p: { what: string }) => `Bilan du refus\u00a0: ${p.what}`,
  keysHint:
    "Pour déplacer une carte\u00a0: la glisser, choisir dans son menu, ou Alt et une flèche quand elle est choisie; M ouvre le menu de toutes les étapes.",
  swipeHint:
    "Glissez une ligne vers la droite pour passer à l’étape suivante, ou choisissez l’étape dans son menu.",

  moveTo: (p: { what: string }) => `Déplacer vers…\u00a0: ${p.what}`,
  moved: (p: { what: string; stage: string }) => `${p.what}\u00a0: ${p.stage}`,
  movedPlace: (p: { what: string; stage: string; place: number; total: number }) =>
    `${p.what}\u00a0: ${p.stage}, ${number(p.place)} sur ${number(p.total)}`,

  answer: {
    title: "Candidature acceptée",
    text: "Ces renseignements peuvent attendre\u00a0: laissez vide ce que vous ne savez pas encore.",
    action: "Marquer acceptée",
  },
  reportTask: (p: { what: string }) => `Rapport au bailleur\u00a0: ${p.what}`,
  disorder: {
    answer_before_submission: "La réponse ne peut pas venir avant le dépôt\u00a0: vérifiez les deux dates.",
    report_before_answer: "Le rapport ne peut pas être dû avant la réponse\u00a0: vérifiez les deux dates.",
  },

  filters: {
    label: "Filtres",
    more: "Filtrer",
    mine: "Mes suivis",
    adviser: "Conseillère ou conseiller",
    artist: "Artiste",
    funder: "Bailleur",
    period: "Échéance ou dépôt",
    lanes: "Couloirs",
    everyone: "Tout le monde",
    anyFunder: "Tous les bailleurs",
    anyArtist: "Tous les artistes",
    anyPeriod: "Toutes les dates",
    next30: "D’ici 30 jours",
    next90: "D’ici 90 jours",
    thisYear: "Cette année",
    lastYear: "L’an dernier",
    noLanes: "Sans couloirs",
    byAdviser: "Par responsable",
    byOpportunity: "Par opportunité",
    noAdviser: "À attribuer",
    noOpportunity: "Sans opportunité",
    clear: "Tout afficher",
    apply: (p: { count: number }) => `Voir ${someApplications(p.count)}`,
    none: "Aucune candidature ne correspond",
    noneText: "Retirez un filtre pour en voir d’autres.",
  },

  empty: {
    title: "Pas encore de candidature",
    text: "Une idée suffit pour commencer\u00a0: une personne, un programme, une échéance.",
    reader: "L’équipe n’a encore noté aucune candidature.",
  },

  create: {
    people: "Pour qui?",
    peopleMissing: "Choisissez au moins une personne, ou un organisme.",
    together: "Plusieurs personnes",
    each: "Une chacune",
    shared: "Une commune",
    opportunity: "Opportunité",
    noOpportunity: "Autre, à préciser",
    project: "Projet",
    projectHint: "Le titre de l’opportunité sert de nom quand il n’y en a pas.",
    funder: "Bailleur",
    program: "Programme",
    requested: "Montant demandé",
    deadline: "Échéance",
    stage: "Étape",
    adviser: "Responsable",
    nobody: "À attribuer",
    what: "Choisissez une opportunité, ou écrivez le projet ou le programme.",
    action: (p: { count: number }) =>
      plural(p.count, { one: "Créer la candidature", other: `Créer ${number(p.count)} candidatures` }),
    done: (p: { count: number }) =>
      plural(p.count, { one: "Candidature créée", other: `${number(p.count)} candidatures créées` }),
    open: "Ouvrir",
  },

  section: {
    about: "Projet",
    amounts: "Montants",
    dates: "Dates",
    report: "Rapport",
    note: "Note",
    checklist: "Pièces à fournir",
    tasks: "À faire",
    documents: "Documents",
    interactions: "Échanges",
    history: "Étapes",
  },
  field: {
    stage: "Étape",
    moves: "Changements d’étape",
    scheduled_for: "Échéance du calendrier à rebours",
    checklist: "Pièces à fournir",
    checklist_done: "Pièces prêtes",
    resubmission_of: "Redépôt de",
    source: "Provenance",
    title: "Projet",
    opportunity_id: "Opportunité",
    funder: "Bailleur",
    program: "Programme",
    people: "Artistes",
    organization_id: "Organisme demandeur",
    requested_cents: "Demandé",
    granted_cents: "Accordé",
    deadline_on: "Échéance convenue",
    submitted_on: "Déposée le",
    answered_on: "Réponse le",
    support: "Accompagnement",
    adviser_id: "Responsable",
    report_due_on: "Rapport dû le",
    report_sent_on: "Rapport envoyé le",
    note: "Note",
  },
  deadline: "Échéance",
  answerExpected: "Réponse attendue",
  support: { none: "À préciser", informed: "Informée", reviewed: "Relue", cowritten: "Coécrite" },
  noOrganization: "Aucun",
  resubmissionOf: "Redépôt de",
  resubmittedAs: "Redéposée dans",
  reportLate: "Rapport en retard",
  saved: "Candidature modifiée",

  history: {
    empty: "Aucun changement d’étape noté.",
  },

  checklist: {
    add: "Ajouter une pièce",
    placeholder: "Lettre d’appui",
    tick: (p: { name: string }) => `Prête\u00a0: ${p.name}`,
    remove: (p: { name: string }) => `Retirer la pièce\u00a0: ${p.name}`,
    removed: (p: { name: string }) => `«\u00a0${p.name}\u00a0» retirée`,
    ready: (p: { name: string }) => `«\u00a0${p.name}\u00a0» est prête`,
    notReady: (p: { name: string }) => `«\u00a0${p.name}\u00a0» reste à fournir`,
    empty: "Aucune pièce notée.",
    long: "Le nom dépasse 200 caractères.",
    full: "La liste contient déjà 60 pièces.",
  },

  tasks: {
    add: "Ajouter une tâche",
    empty: "Rien à faire pour l’instant.",
    done: (p: { count: number }) =>
      plural(p.count, { one: "1 tâche faite", other: `${number(p.count)} faites` }),
  },

  documents: {
    attach: "Joindre un document existant",
    attachTitle: "Joindre un document",
    attached: (p: { name: string }) => `«\u00a0${p.name}\u00a0» joint à la candidature`,
    nothing: "Rien d’autre à joindre",
    nothingText: "Tous les documents de ces personnes sont déjà ici.",
    empty: "Aucun document joint.",
  },

  interactions: {
    log: "Consigner",
    empty: "Rien de consigné encore.",
    link: "Candidature",
    none: "Aucune candidature",
  },

  act: {
    more: "Autres actions",
    resubmit: "Redéposer",
    resubmitted: "Nouvelle candidature créée à partir de celle-ci",
    remove: "Supprimer la candidature",
    removed: (p: { count: number }) =>
      p.count === 0 ? "Candidature supprimée" : `Candidature supprimée, avec ${tasks(p.count)}`,
  },

  tab: {
    filed: "Déposées",
    obtained: "Obtenues",
    granted: "Décroché",
    moving: "En mouvement",
    over: "Terminées",
    add: "Ajouter",
    empty: (p: { name: string }) => `Aucune candidature pour ${p.name}`,
    emptyText: "Une candidature suit un projet de l’idée au rapport final.",
  },

  schedule: {
    action: "Calendrier à rebours",
    title: "Calendrier à rebours",
    from: (p: { day: string }) => `À partir de l’échéance du ${p.day}.`,
    noDeadline: "Notez d’abord une échéance\u00a0: les étapes se comptent à partir d’elle.",
    isOver: "L’échéance est passée\u00a0: il n’y a plus d’étapes à placer.",
    template: "Modèle",
    preview: "Étapes",
    late: "La date était passée\u00a0: placée aujourd’hui",
    known: "Déjà dans les tâches",
    apply: (p: { count: number }) => `Créer ${tasks(p.count)}`,
    applied: (p: { count: number }) => `${tasks(p.count)} au calendrier`,
    starting: "Demande de subvention",
    steps: {
      draft: "Terminer le brouillon",
      review: "Relire la demande",
      letters: "Réunir les lettres d’appui",
      submission: "Déposer la demande",
    },
    movedTitle: (p: { count: number; later: boolean }) =>
      `L’échéance a été ${p.later ? "repoussée" : "avancée"} de ${days(p.count)}`,
    movedText: (p: { day: string; tasks: number }) =>
      `Elle est maintenant le ${p.day}. Déplacer d’autant ${tasks(p.tasks)}?`,
    follow: "Déplacer les tâches",
    leave: "Laisser",
    followed: (p: { count: number }) =>
      plural(p.count, { one: "1 tâche déplacée", other: `${number(p.count)} tâches déplacées` }),
    left: "Les tâches gardent leurs dates",
    settings: "Calendriers à rebours",
    settingsHint: "Étapes comptées à partir d’une échéance",
    settingsText: "Chaque étape devient une tâche, tant de jours avant l’échéance de la candidature.",
    newTemplate: "Nouveau calendrier",
    edit: (p: { name: string }) => `Modifier\u00a0: ${p.name}`,
    remove: (p: { name: string }) => `Supprimer\u00a0: ${p.name}`,
    removed: (p: { name: string }) => `Calendrier «\u00a0${p.name}\u00a0» supprimé`,
    saved: "Calendrier enregistré",
    name: "Nom du calendrier",
    nameMissing: "Donnez un nom à ce calendrier.",
    step: (p: { n: number }) => `Étape ${number(p.n)}`,
    days: (p: { n: number }) => `Jours avant l’échéance, étape ${number(p.n)}`,
    daysShort: "jours avant",
    addStep: "Ajouter une étape",
    removeStep: (p: { n: number }) => `Retirer l’étape ${number(p.n)}`,
    stepsMissing: "Écrivez au moins une étape, avec ses jours avant l’échéance, de 0 à 730.",
    holds: (p: { count: number }) => plural(p.count, { one: "1 étape", other: `${number(p.count)} étapes` }),
    empty: "Pas encore de calendrier à vous",
    emptyText: "Un calendrier de départ est proposé sur chaque candidature. Faites le vôtre pour le changer.",
  },

  today: {
    title: "Prochaines échéances",
    reports: "Rapports à remettre",
    all: "Voir le tableau",
    late: (p: { day: string }) => `En retard, ${p.day}`,
  },

  timeline: {
    many: "Candidatures",
    submitted: "Candidature soumise",
    accepted: "Candidature acceptée",
    refused: "Candidature refusée",
  },
};

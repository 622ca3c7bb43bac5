import { number, plural } from "./grammar.ts";

/** What this device knows of itself, to be given to support: no name, no note, no address. */
export const diagnostic = {
  title: "Diagnostic",
  hint: "Versions, erreurs et durées, à copier pour le soutien",
  intro:
    "Ce que cet appareil sait de son propre fonctionnement. Rien n’y est personnel\u00a0: aucun nom, aucune note, aucune adresse. Rien ne part sans vous.",
  copy: "Copier pour le soutien",
  copied: "Copié. Collez-le dans votre message au soutien.",
  copyFailed: "La copie a été refusée. Sélectionnez le texte ci-dessous.",
  share: "Partager",
  refresh: "Actualiser",
  looking: "Lecture de l’appareil",
  text: "Texte à copier",
  back: "Revenir à l’application",
  unread: "Les données de cet appareil n’ont pas pu être lues. Le reste du diagnostic est complet.",
  section: {
    versions: "Versions",
    device: "Appareil",
    sync: "Synchronisation",
    queue: "En attente d’envoi",
    storage: "Données sur cet appareil",
    rounds: "Derniers échanges",
    events: "Dernières erreurs",
  },
  table: {
    members: "Équipe",
    people: "Fiches",
    tasks: "Tâches",
    organizations: "Organismes",
    library: "Listes et modèles",
    events: "Rendez-vous et activités",
    opportunities: "Opportunités",
    applications: "Candidatures",
    goals: "Objectifs",
    documents: "Documents",
    interactions: "Interactions",
  },
  stateOf: {
    ok: "à jour",
    syncing: "synchronisation en cours",
    offline: "sans contact",
    pending: "des changements attendent",
    refused: "des changements sont refusés",
    full: "plus de place",
  },
  phaseOf: {
    loading: "ouverture",
    signed_out: "personne n’est connecté",
    choosing: "aucun espace n’est ouvert",
    outdated: "une version plus récente a les données",
    open: "un espace est ouvert",
    leaving: "effacement en cours",
  },
  app: "Application",
  schema: "Forme des données",
  schemaOf: (p: { app: string; server: string; oldest: string }) =>
    `application ${p.app}, serveur ${p.server}, sert depuis ${p.oldest}`,
  worker: "Fonctionnement hors ligne",
  workerState: {
    active: "prêt",
    waiting: "une nouvelle version attend",
    installing: "installation en cours",
    none: "pas installé",
    unsupported: "impossible dans ce navigateur",
  },
  browser: "Navigateur",
  mode: "Ouverte comme",
  installed: "application installée",
  inBrowser: "page du navigateur",
  language: "Langue",
  zone: "Fuseau",
  screen: "Écran",
  machine: "Machine",
  coresOf: (p: { cores: string }) => `${p.cores} cœurs`,
  memoryOf: (p: { memory: string }) => `${p.memory} Go de mémoire`,
  server: "Serveur",
  phase: "État de la session",
  workspace: "Espace",
  node: "Appareil no",
  role: "Rôle",
  state: "État",
  error: "Dernière erreur",
  none: "aucune",
  unknown: "inconnu",
  online: "Réseau",
  onlineOf: (p: { server: string; browser: string }) => `serveur ${p.server}, navigateur ${p.browser}`,
  yes: "oui",
  no: "non",
  lastSynced: "Dernier contact réussi",
  offlineSince: "Sans contact depuis",
  live: "Canal en direct",
  clock: "Décalage de l’heure",
  seconds: (p: { count: string }) => `${p.count} s`,
  tabs: "Onglets",
  tabsOf: (p: { count: number; leader: string }) =>
    `${plural(p.count, { one: `${p.count} onglet`, other: `${number(p.count)} onglets` })}, ${p.leader}`,
  leader: {
    here: "celui-ci synchronise",
    elsewhere: "un autre synchronise",
    nobody: "aucun ne synchronise",
  },
  pendingOf: (p: { pending: string; age: string; refused: string }) =>
    [
      `${p.pending} en attente`,
      p.age && `le plus ancien depuis ${p.age}`,
      p.refused && `refusés\u00a0: ${p.refused}`,
    ]
      .filter(Boolean)
      .join(", "),
  used: "Espace utilisé",
  usedOf: (p: { used: string; quota: string }) => `${p.used} sur ${p.quota}`,
  persisted: "Protégées par le navigateur",
  drafts: "Brouillons",
  rowsOf: (p: { rows: string; complete: boolean }) =>
    `${p.rows} ${p.complete ? "· complète" : "· incomplète"}`,
  roundOf: (p: {
    ms: string;
    pulled: string;
    pages: string;
    pushed: string;
    sent: string;
    received: string;
  }) => `${p.ms} ms · reçu ${p.pulled} en ${p.pages} pages (${p.received}) · envoyé ${p.pushed} (${p.sent})`,
  times: (p: { count: string }) => `× ${p.count}`,
  noRounds: "Aucun échange depuis l’installation.",
  noEvents: "Aucune erreur notée.",
};

import { number, ofName, plural } from "./grammar.ts";

/** The files of an artist: what they are, how they travel. */
export const documents = {
  kind: {
    cv: "CV",
    portfolio: "Dossier",
    draft: "Ébauche de demande",
    budget: "Budget",
    letter: "Lettre",
    photo: "Photo",
    contract: "Entente",
    report: "Bilan",
    email: "Courriel",
    other: "Autre document",
  },
  family: {
    pdf: "PDF",
    image: "Image",
    word: "Word",
    sheet: "Excel",
    slides: "PowerPoint",
    text: "Texte",
    mail: "Courriel",
    sound: "Son",
    film: "Vidéo",
  },
  add: {
    label: "Ajouter des documents",
    title: "Déposez un fichier ici",
    titlePhone: "Ajoutez un fichier",
    text: "PDF, Word, Excel, image ou courriel · 50\u00a0Mo au plus",
    pick: "Téléverser",
    camera: "Photographier",
    over: (p: { name: string }) => `Déposez pour ajouter à la fiche ${ofName(p.name)}`,
    working: (p: { done: number; total: number }) =>
      p.total === 1 ? "Ajout en cours…" : `Ajout en cours, ${number(p.done)} sur ${number(p.total)}…`,
    added: (p: { count: number }) =>
      plural(p.count, { one: "Document ajouté", other: `${number(p.count)} documents ajoutés` }),
    /** After what else was added in the same gesture. */
    addedToo: (p: { count: number }) =>
      plural(p.count, { one: "1 document ajouté", other: `${number(p.count)} documents ajoutés` }),
    kept: "Gardé sur cet appareil. L’envoi se fait seul.",
    refused: (p: { count: number }) =>
      plural(p.count, {
        one: "1 fichier n’a pas été ajouté",
        other: `${number(p.count)} fichiers n’ont pas été ajoutés`,
      }),
    why: (p: { name: string; reason: string }) => `${p.name}\u00a0: ${p.reason}`,
    understood: "J’ai compris",
  },
  mail: {
    archived: (p: { subject: string }) => `Courriel archivé\u00a0: ${p.subject}`,
    archivedMany: (p: { count: number }) => `${number(p.count)} courriels archivés`,
    known: "Ce courriel était déjà archivé",
    noSubject: "sans objet",
    filed: (p: { count: number; names: string }) =>
      `${plural(p.count, { one: "Classé", other: "Classés" })} dans l’historique\u00a0: ${p.names}`,
    left: (p: { count: number; subject: string }) =>
      `${p.subject}\u00a0: ${plural(p.count, {
        one: "1 pièce jointe n’est pas gardée à part, elle reste dans le courriel d’origine",
        other: `${number(p.count)} pièces jointes ne sont pas gardées à part, elles restent dans le courriel d’origine`,
      })}`,
  },
  group: {
    base: "Documents de base",
    mail: "Courriels et pièces jointes",
    files: (p: { count: number }) =>
      plural(p.count, { one: "1 fichier", other: `${number(p.count)} fichiers` }),
  },
  empty: (p: { name: string }) => `Aucun document dans la fiche ${ofName(p.name)}`,
  emptyText:
    "CV, dossiers, budgets, lettres\u00a0: ajoutez-les ici, même hors ligne. Un courriel enregistré (.eml, .msg) s’archive avec ses pièces jointes.",
  emptyReader: "Quand l’équipe en ajoutera, vous les lirez ici.",
  version: (p: { name: string; number: number }) => `${p.name}, version ${number(p.number)}`,
  fromMail: (p: { day: string }) => `courriel du ${p.day}`,
  fromInteraction: (p: { kind: string; day: string }) => `${p.kind}, ${p.day}`,
  state: {
    here: "Seulement ici",
    waiting: "En attente",
    sending: (p: { part: string }) => `Envoi ${p.part}`,
    sendingOf: (p: { name: string }) => `Envoi\u00a0: ${p.name}`,
    paused: "En pause",
    refused: "Envoi refusé",
    elsewhere: "Pas encore arrivé",
    absent: "Pas ici",
    coming: "Bientôt hors ligne",
    offline: "Hors ligne",
  },
  actions: (p: { what: string }) => `Actions\u00a0: ${p.what}`,
  act: {
    open: "Ouvrir",
    edit: "Modifier",
    replace: "Nouvelle version",
    versions: (p: { count: number }) => `Versions (${number(p.count)})`,
    save: "Télécharger",
    share: "Partager",
    keep: "Garder hors ligne",
    giveBack: "Retirer du hors-ligne",
    pause: "Suspendre l’envoi",
    resume: "Reprendre l’envoi",
    remove: "Supprimer",
    retry: "Réessayer",
    export: "Exporter",
    discard: "Abandonner",
    of: (p: { action: string; what: string }) => `${p.action}\u00a0: ${p.what}`,
  },
  removed: (p: { name: string }) => `${p.name} supprimé`,
  versionRemoved: "Version supprimée",
  discarded: (p: { name: string }) => `Envoi abandonné\u00a0: ${p.name}`,
  saved: "Document modifié",
  replaced: "Nouvelle version ajoutée",
  kept: "Gardé sur cet appareil",
  givenBack: "N’est plus gardé hors ligne",
  edit: {
    title: "Modifier le document",
    name: "Nom",
    nameMissing: "Donnez un nom au document.",
    kind: "Nature",
    goal: "Objectif",
    noGoal: "Aucun",
    save: "Enregistrer",
  },
  versionsOf: (p: { name: string }) => `Versions\u00a0: ${p.name}`,
  versionNumber: (p: { number: number }) => `Version ${number(p.number)}`,
  latest: "Actuelle",
  preview: {
    loading: "Le fichier arrive…",
    none: "Ce type de fichier ne s’affiche pas ici.",
    noneText: "Téléchargez-le pour l’ouvrir avec une application de cet appareil.",
    failed: "Ce fichier ne s’affiche pas",
    failedText: "Il est peut-être abîmé, ou protégé. Téléchargez-le pour l’ouvrir autrement.",
    absent: "Ce fichier n’est pas sur cet appareil",
    offline:
      "Pas de réseau. Il s’ouvrira au retour de la connexion. Pour l’avoir partout, gardez-le hors ligne avant de partir.",
    page: (p: { number: number; total: number }) => `Page ${number(p.number)} sur ${number(p.total)}`,
    more: (p: { count: number }) =>
      plural(p.count, { one: "1 autre page", other: `${number(p.count)} autres pages` }),
    cut: "La suite est dans le fichier. Téléchargez-le pour tout lire.",
  },
  offline: {
    title: "Consultation hors ligne",
    text: "Les documents marqués sont enregistrés sur cet appareil. Ouvrez ⋯ pour en ajouter.",
    all: "Garder hors ligne tous les documents de cette fiche",
    taken: (p: { taken: string; budget: string }) =>
      `Copies sur cet appareil\u00a0: ${p.taken} sur ${p.budget}`,
  },
  waitingFiles: "Fichiers en attente d’envoi",
  waitingMore: (p: { count: number }) =>
    plural(p.count, { one: "et 1 autre fichier", other: `et ${number(p.count)} autres fichiers` }),
};

import { ended, number, ofName, plural } from "./grammar.ts";

const masculine = new Set([
  "call",
  "email",
  "text_message",
  "event",
  "organization",
  "member",
  "goal",
  "document",
  "library",
]);
const agreement = (of: string) => (masculine.has(of) ? "" : "e");

/** The lamp and its sheet. It says what is so, never what is hoped. */
export const sync = {
  title: "Synchronisation",
  /** Said by a screen reader: the words of the lamp, then where it leads. */
  open: (p: { words: string }) => `${ended(p.words)} Ouvrir la synchronisation`,
  lamp: {
    ok: "À jour",
    okAt: (p: { time: string }) => `À jour · ${p.time}`,
    syncing: "Synchronisation…",
    offline: "Hors ligne",
    offlinePending: (p: { count: number }) => `Hors ligne · ${number(p.count)} en attente`,
    pending: (p: { count: number }) => `${number(p.count)} en attente`,
    refused: (p: { count: number }) =>
      plural(p.count, { one: `${p.count} refusé`, other: `${number(p.count)} refusés` }),
  },
  state: {
    ok: "Tout est à jour",
    okAt: (p: { when: string }) => `Tout est à jour, ${p.when}`,
    syncing: "Synchronisation en cours",
    offline: "Hors ligne",
    offlineSince: (p: { when: string }) => `Hors ligne depuis ${p.when}`,
    noContactSince: (p: { when: string }) => `Sans contact avec le serveur depuis ${p.when}`,
    pending: (p: { count: number }) =>
      plural(p.count, {
        one: "1 changement attend son envoi",
        other: `${number(p.count)} changements attendent leur envoi`,
      }),
    refused: (p: { count: number }) =>
      plural(p.count, {
        one: "1 changement refusé",
        other: `${number(p.count)} changements refusés`,
      }),
  },
  text: {
    ok: "Cet appareil et l’équipe ont les mêmes données.",
    syncing: "Vous pouvez continuer à travailler.",
    offline: "Tout est enregistré sur cet appareil. L’envoi reprendra seul.",
    pending: "Tout est enregistré sur cet appareil. L’envoi se fait seul.",
    refused: "La raison est donnée plus bas. Le reste se synchronise comme d’habitude.",
    full: "Ce qui est arrivé et ce que vous avez écrit sont gardés.",
    never: "Cet appareil n’a pas encore reçu les données de l’équipe.",
  },
  wrongDate: (p: { when: string }) =>
    `La date de cet appareil est fausse\u00a0: ${ended(p.when)} Coulisses suit celle du serveur, et vos changements gardent leur ordre. Réglez-la quand vous pourrez.`,
  now: "Synchroniser maintenant",
  reconnect: "Me reconnecter",
  first: {
    title: "Première synchronisation",
    text: "Ce qui est reçu peut déjà servir.",
  },
  pending: "En attente d’envoi",
  pendingMore: (p: { count: number }) =>
    plural(p.count, { one: "et 1 autre changement", other: `et ${number(p.count)} autres changements` }),
  atTime: (p: { time: string }) => `à ${p.time}`,
  /** `of`: what it is, so that the word agrees. */
  logged: (p: { of: string; when: string }) => `Consigné${agreement(p.of)} ${p.when}`,
  created: (p: { of: string; when: string }) => `Créé${agreement(p.of)} ${p.when}`,
  changed: (p: { of: string; when: string }) => `Modifié${agreement(p.of)} ${p.when}`,
  deleted: (p: { of: string; when: string }) => `Supprimé${agreement(p.of)} ${p.when}`,
  what: {
    person: (p: { name: string }) => `Fiche ${ofName(p.name)}`,
    organization: (p: { name: string }) => `Organisme ${p.name}`,
    task: (p: { title: string }) => `Tâche «\u00a0${p.title}\u00a0»`,
    taskDone: (p: { title: string }) => `«\u00a0${p.title}\u00a0» terminée`,
    goal: (p: { title: string }) => `Objectif «\u00a0${p.title}\u00a0»`,
    document: (p: { name: string }) => `Document ${p.name}`,
    library: (p: { name: string }) => `«\u00a0${p.name}\u00a0», listes et modèles`,
    other: "Une fiche",
  },
  refused: "Refusés",
  refusedTag: "Envoi refusé",
  retry: "Réessayer",
  export: "Exporter",
  actionOf: (p: { action: string; what: string }) => `${p.action}\u00a0: ${p.what}`,
  refusedMore: (p: { count: number }) =>
    plural(p.count, { one: "et 1 autre refus", other: `et ${number(p.count)} autres refus` }),
  whyInvalid:
    "Il manque quelque chose, ou une valeur n’a pas la forme attendue. Corrigez-la, ou abandonnez ce changement.",
  exportName: "changement refusé",
  discarded: "Changement abandonné",
  refusedRecord: "Un changement à cette fiche a été refusé",
  discard: "Abandonner mon changement",
  discardTitle: "Abandonner ce changement?",
  discardText: (p: { what: string }) =>
    `${p.what}\u00a0: la version de l’équipe reviendra sur cet appareil, la vôtre sera retirée.`,
  discardTextNew: (p: { what: string }) =>
    `${p.what}\u00a0: l’équipe ne l’a jamais reçu. Ce qui a été créé sur cet appareil sera retiré.`,
  discardAction: "Abandonner mon changement",
  device: "Cet appareil",
  lastContact: "Dernier contact avec le serveur",
  age: "Âge des données",
  never: "jamais",
  storage: "Espace utilisé",
  storageOf: (p: { used: string; quota: string }) => `${p.used} sur ${p.quota}`,
  persisted: "Protection des données",
  empty: "Rien n’attend d’être envoyé.",
};

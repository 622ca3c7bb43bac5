import { number, plural } from "./grammar.ts";

export const calendly = {
  title: "Calendly",
  intro:
    "Les rendez-vous pris dans Calendly arrivent dans le calendrier et dans les fiches, sans que personne les tape.",
  adminsOnly: "Une personne qui administre l’équipe connecte Calendly.",
  online: "Calendly se connecte et se vérifie en ligne. Les rendez-vous déjà reçus sont sur cet appareil.",
  none: "Aucun compte connecté",
  connect: "Connecter",
  connectTitle: "Connecter Calendly",
  connected: "Calendly est connecté",
  connectedDetail: "Les rendez-vous des deux dernières années arrivent d’ici quelques minutes.",
  pageText: "Calendly vous demande votre accord sur sa propre page, puis vous ramène ici.",
  openPage: "Continuer sur Calendly",
  token: "Ou un jeton d’accès personnel",
  tokenHint:
    "Dans Calendly\u00a0: Intégrations, API et webhooks, Jetons d’accès personnels. Cochez les utilisateurs, l’organisation, les types de rendez-vous, les rendez-vous, les disponibilités et les webhooks.",
  tokenMissing: "Collez le jeton que Calendly vous a donné.",
  scope: {
    organization: "Toute l’organisation",
    user: "Ses propres rendez-vous",
  },
  good: "Tout arrive",
  reading: "Lecture de l’historique",
  state: {
    waiting: "Webhook à créer",
    unauthorized: "Accès refusé",
    scope_missing: "Accès incomplet",
    webhook_refused: "Sans webhook",
    unreachable: "Sans réponse",
  },
  problem: {
    unauthorized:
      "Calendly refuse cet accès\u00a0: le jeton a été révoqué ou l’accord refusé. Connectez le compte de nouveau, rien n’est perdu.",
    scope_missing:
      "Ce jeton ne permet pas d’en faire assez. Créez-en un avec les portées utilisateurs, organisation, types de rendez-vous, rendez-vous, disponibilités et webhooks.",
    webhook_refused:
      "Calendly refuse les webhooks à ce compte\u00a0: les rendez-vous arrivent une fois par nuit seulement. Ajoutez la portée webhooks au jeton, puis connectez de nouveau.",
    unreachable: "Calendly ne répond pas. Un nouvel essai a lieu chaque minute, rien n’est perdu.",
    state_gone: "Cet accord a expiré ou a déjà servi. Recommencez depuis «\u00a0Connecter\u00a0».",
    not_offered: "Cette installation n’offre pas la page de Calendly. Utilisez un jeton d’accès personnel.",
  },
  lastDelivery: (p: { when: string }) => `Dernier rendez-vous reçu\u00a0: ${p.when}`,
  noDelivery: "Aucun rendez-vous reçu encore",
  lastContact: (p: { when: string }) => `dernier contact\u00a0: ${p.when}`,
  types: (p: { count: number }) =>
    plural(p.count, {
      one: `${number(p.count)} type de rendez-vous`,
      other: `${number(p.count)} types de rendez-vous`,
    }),
  typeOf: (p: { owner: string; minutes: number }) => `${number(p.minutes)}\u00a0min, ${p.owner}`,
  refused: (p: { count: number }) =>
    plural(p.count, {
      one: `${number(p.count)} changement refusé par Calendly`,
      other: `${number(p.count)} changements refusés par Calendly`,
    }),
  refusedHint:
    "Une annulation ou une absence notée ici n’a pas été acceptée là-bas. Faites-la dans Calendly.",
  unreadable: (p: { count: number }) =>
    plural(p.count, {
      one: `${number(p.count)} envoi de Calendly incompris`,
      other: `${number(p.count)} envois de Calendly incompris`,
    }),
  unreadableHint: "Il est gardé. La lecture de cette nuit ramène le rendez-vous s’il existe encore.",
  actions: (p: { name: string }) => `Actions pour le compte Calendly de ${p.name}`,
  disconnect: "Déconnecter",
  disconnectTitle: (p: { name: string }) => `Déconnecter le compte Calendly de ${p.name}?`,
  disconnectText: "Les nouveaux rendez-vous n’arrivent plus. Ceux qui sont ici restent.",
  disconnected: "Compte Calendly déconnecté",
};

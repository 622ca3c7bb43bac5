import { number, plural } from "./grammar.ts";

/** The artist’s own page of their plan. */
export const planPage = {
  title: "Votre plan",
  lead: (p: { person: string; workspace: string }) =>
    `${p.person}, voici où vous en êtes avec ${p.workspace}. Cochez vos étapes quand elles sont faites.`,
  reading: "Un instant",
  readingLead: "Votre plan arrive.",
  progress: (p: { done: number; total: number }) =>
    plural(p.done, {
      one: `${number(p.done)} étape faite sur ${number(p.total)}`,
      other: `${number(p.done)} étapes faites sur ${number(p.total)}`,
    }),
  empty: "Votre plan n’a pas encore d’objectif. Revenez par ce lien un peu plus tard.",
  horizon: (p: { day: string }) => `D’ici ${p.day}`,
  achieved: "Objectif atteint",
  mine: "À vous",
  team: "L’équipe",
  tick: (p: { title: string }) => `C’est fait\u00a0: ${p.title}`,
  done: "Fait",
  todo: "À venir",
  due: (p: { day: string }) => `pour ${p.day}`,
  ticked: (p: { title: string }) => `«\u00a0${p.title}\u00a0» est faite. L’équipe le verra.`,
  unticked: (p: { title: string }) => `«\u00a0${p.title}\u00a0» est de nouveau à faire.`,
  writeTitle: "Écrire à l’équipe",
  writeHint: "Seule l’équipe qui vous accompagne lira ce message.",
  about: "Au sujet de",
  aboutAll: "Tout le plan",
  text: "Votre message",
  send: "Envoyer le message",
  missing: "Écrivez votre message.",
  tooLong: (p: { most: number }) => `Le message dépasse ${number(p.most)} caractères.`,
  sent: "Votre message est envoyé.",
  valid: (p: { day: string }) => `Ce lien est à vous seul·e. Il ouvre votre plan jusqu’au ${p.day}.`,
  retry: "Réessayer",
  failTitle: "Votre plan n’a pas pu être lu",
  failure: {
    offline: "Pas de réseau. Rien n’est perdu\u00a0: réessayez quand il sera revenu.",
    rate_limited: "Trop d’essais rapprochés. Attendez une minute, puis réessayez.",
    step_gone: "Cette étape n’est plus dans votre plan, ou n’est plus à vous.",
    too_large: "C’est trop volumineux pour cette page.",
    file_refused: "Cette sorte de fichier n’est pas acceptée.",
    server_error: "Le service n’a pas répondu. Réessayez dans un moment.",
  },
};

import { number, plural } from "./grammar.ts";

const minutes = (count: number) =>
  plural(count, { one: "1\u00a0minute", other: `${number(count)}\u00a0minutes` });

/** The e-mail of the morning, and reminders on devices. */
export const reminders = {
  title: "Rappels",
  reading: "Lecture des réglages…",
  offline: "Les rappels se règlent avec le réseau. Ceux déjà réglés continuent.",
  keep: "Enregistrer",
  kept: "Rappels enregistrés",
  privacy:
    "Un rappel passe, chiffré, par le service de notifications du navigateur (Google, Apple, Mozilla ou Microsoft)\u00a0: ce service sait qu’un message part, pas ce qu’il dit. Le courriel passe par les messageries\u00a0: des initiales, sauf si vous demandez les noms, et jamais les notes.",
  zone: "Fuseau horaire",
  zones: {
    workspace: "Celui de l’espace",
    newfoundland: "Terre-Neuve",
    atlantic: "Atlantique (Halifax)",
    eastern: "Est (Montréal, Toronto)",
    central: "Centre (Winnipeg)",
    saskatchewan: "Saskatchewan",
    mountain: "Rocheuses (Edmonton)",
    pacific: "Pacifique (Vancouver)",
  },
  days: { mon: "lun.", tue: "mar.", wed: "mer.", thu: "jeu.", fri: "ven.", sat: "sam.", sun: "dim." },
  morning: {
    title: "Courriel du matin",
    hint: "Votre journée\u00a0: rendez-vous, tâches, échéances, à consigner. Rien à dire, pas de courriel.",
    open: "Régler",
    on: (p: { hour: string; days: string }) => `${p.hour}, ${p.days}`,
    off: "Arrêté",
    everyDay: "tous les jours",
    workingDays: "du lundi au vendredi",
    hour: "Heure du matin",
    days: "Jours du courriel",
    language: "Langue du courriel",
    names: "Noms complets dans le courriel",
    namesHint: "Sinon, les initiales des personnes liées. Un autre nom écrit dans un titre y reste.",
  },
  push: {
    tasks: "Tâches du jour, sur les appareils",
    tasksHint: "Un rappel à l’heure du matin; ensuite, ce que d’autres vous confient pour le jour même.",
    before: "Avant un rendez-vous ou une activité",
    never: "Pas de rappel",
    minutes: (p: { count: number }) => `${minutes(p.count)} avant`,
  },
  here: {
    title: "Rappels sur cet appareil",
    off: "Tâches du jour et rendez-vous qui approchent, même l’application fermée. Sans titre ni nom à l’écran verrouillé.",
    tasks: (p: { hour: string }) => `Tâches du jour à ${p.hour}`,
    before: (p: { count: number }) => `Rendez-vous ${minutes(p.count)} avant`,
    nothing: "Aucun rappel choisi\u00a0: voir «\u00a0Régler\u00a0».",
    start: "Activer",
    startLabel: "Activer les rappels sur cet appareil",
    stop: "Arrêter",
    stopLabel: "Arrêter les rappels sur cet appareil",
    kept: "Cet appareil recevra les rappels",
    stopped: "Cet appareil ne reçoit plus de rappels",
    titles: "Titres à l’écran verrouillé",
    titlesHint: "Titres et lieux deviennent lisibles par quiconque voit l’écran, noms compris.",
    titlesOn: "Les titres seront montrés",
    titlesOff: "Les titres ne seront plus montrés",
    unsupported: "Ce navigateur ne reçoit pas de notifications. Le courriel du matin reste possible.",
    needs_install:
      "Sur iPhone et iPad, installez d’abord l’application\u00a0: Partager, puis «\u00a0Sur l’écran d’accueil\u00a0». Ouvrez-la de là et revenez ici.",
    denied:
      "Les notifications sont refusées pour ce site. Pour les permettre\u00a0: réglages du site dans le navigateur (icône à gauche de l’adresse), Notifications, Autoriser, puis rechargez.",
    no_service:
      "Le service de notifications de ce navigateur ne répond pas. Réessayez plus tard ou dans un autre navigateur.",
    not_offered:
      "Ce serveur n’envoie pas encore de rappels aux appareils. La personne qui l’administre peut y voir.",
    full: "Dix appareils reçoivent déjà vos rappels. Retirez-en un ci-dessous, puis réessayez.",
  },
  devices: {
    since: (p: { day: string }) => `Rappels depuis le ${p.day}`,
    cut: "Retirer",
    cutOne: (p: { label: string }) => `Retirer ${p.label}`,
    cutTitle: "Retirer cet appareil?",
    cutText: (p: { label: string }) => `${p.label} ne recevra plus de rappels.`,
    cutDone: "Appareil retiré",
  },
  offer: {
    title: "Un rappel, le jour venu?",
    text: "Cet appareil peut rappeler les tâches du jour et les rendez-vous. Se règle dans Réglages, Rappels.",
    accept: "Activer",
    refuse: "Non merci",
    failed: "Les rappels ne sont pas activés\u00a0: voir Réglages, Rappels",
  },
};

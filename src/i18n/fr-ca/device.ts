import { number, ofName, plural } from "./grammar.ts";

/** What this device holds of the base, and how it fills. */
export const device = {
  /** What the first synchronisation is bringing. */
  part: {
    members: "Équipe",
    people: "Artistes et contacts",
    tasks: "Tâches",
    open_tasks: "Tâches à faire",
    organizations: "Organismes",
    library: "Listes et modèles",
    events: "Rendez-vous et activités",
    opportunities: "Opportunités",
    applications: "Candidatures",
    goals: "Plans d’accompagnement",
    documents: "Documents",
    interactions: "Interactions, de la plus récente à la plus ancienne",
    closed_tasks: "Tâches terminées",
  },
  rows: (p: { done: number; total: number }) => `${number(p.done)} sur ${number(p.total)}`,
  arrived: (p: { count: number }) =>
    plural(p.count, { one: "1 personne arrivée", other: `${number(p.count)} personnes arrivées` }),
  older: {
    arriving: (p: { name: string }) => `L’historique ${ofName(p.name)} arrive sur cet appareil.`,
    arrivingBefore: (p: { day: string }) => `Ce qui précède le ${p.day} arrive sur cet appareil.`,
    before: (p: { day: string }) => `Avant le ${p.day}\u00a0: en ligne seulement`,
    none: (p: { name: string; day: string }) => `Rien avec ${p.name} depuis le ${p.day}`,
    noneText: "Cet appareil n’a pas ce qui est plus ancien.",
    noneShort: (p: { day: string }) => `Rien depuis le ${p.day} sur cet appareil.`,
    cut: (p: { day: string }) =>
      `Avant le ${p.day}\u00a0: en ligne seulement. Vous pourrez le lire au retour de la connexion.`,
    notKept: (p: { day: string }) =>
      `Ce qui précède le ${p.day} est lu en ligne, sans être gardé sur cet appareil.`,
    load: "Afficher plus ancien",
    retry: "Réessayer",
    keep: "Rendre disponible hors ligne",
    waiting: "La suite viendra au retour de la connexion.",
    settings: "Choisir pour tout le monde",
  },
  history: {
    title: "Historique disponible hors ligne",
    all: "Tout",
    recent: "24 derniers mois",
    recentSince: (p: { day: string }) => `Depuis le ${p.day}`,
    hintAll: (p: { count: number }) =>
      plural(p.count, {
        one: "La seule interaction de l’espace est sur cet appareil.",
        other: `Les ${number(p.count)} interactions de l’espace sont sur cet appareil.`,
      }),
    hintWhole: "Toutes les interactions de l’espace sont sur cet appareil.",
    hintRecent: (p: { day: string }) =>
      `Sur cet appareil depuis le ${p.day}. Le reste se lit en ligne, fiche par fiche.`,
    arriving: "Les plus anciennes arrivent",
    waiting: "Les plus anciennes viendront au retour de la connexion.",
    thinning: "La place se libère.",
  },
  storage: {
    used: (p: { used: string; free: string }) => `${p.used} utilisés, ${p.free} libres`,
    persisted: "Le navigateur ne les effacera pas de lui-même.",
    notPersisted: "Le navigateur peut les effacer s’il manque de place.",
    install: "Installez l’application pour l’éviter.",
    openOften: "Ouvrez l’application chaque semaine pour l’éviter.",
  },
  full: {
    lamp: "Plus de place",
    title: "Cet appareil n’a plus de place",
    text: "La réception s’est arrêtée là. Libérez de l’espace, ou gardez moins d’historique.",
    less: "Garder moins d’historique",
    lessDone: "Libérez de l’espace sur cet appareil\u00a0: la réception reprendra seule.",
    again: "Reprendre",
  },
  evicted: {
    title: "Le navigateur a effacé les données de cet appareil",
    text: "Elles reviennent. Rien de ce qui avait été envoyé n’est perdu.",
    back: "Elles sont revenues. Rien de ce qui avait été envoyé n’est perdu.",
    lost: (p: { count: number }) =>
      plural(p.count, {
        one: "1 changement qui n’était pas encore parti est perdu.",
        other: `${number(p.count)} changements qui n’étaient pas encore partis sont perdus.`,
      }),
    understood: "Compris",
  },
};

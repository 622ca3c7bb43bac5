/** What « Consigner » gained: the team's own words, goals, templates, dictation. */
export const logging = {
  label: "Plus précisément",
  labels: "Types de l’équipe",
  aboutLabel: (p: { label: string; names: string }) => `${p.label} avec ${p.names}`,
  loggedLabel: (p: { label: string; names: string }) => `Consigné\u00a0: ${p.label} avec ${p.names}`,
  goal: "Pour l’objectif",
  noGoal: "Aucun objectif",
  step: "Étape",
  noStep: "Aucune étape en particulier",
  insertTemplate: "Insérer un modèle",
  dictation: {
    start: "Dicter la note",
    stop: "Arrêter la dictée",
    listening: "Parlez, la note s’écrit. Le navigateur peut confier la voix à son fournisseur.",
    refused:
      "Le micro est refusé à Coulisses. Permettez-le dans les réglages du navigateur, ou tapez la note.",
    silent: "Rien n’a été entendu. Rapprochez-vous du micro et recommencez.",
    offline: "La dictée de ce navigateur demande une connexion. Ce qui est écrit reste là.",
    noMicrophone: "Aucun micro n’a été trouvé sur cet appareil.",
    failed: "La dictée s’est arrêtée. Ce qui est écrit reste là.",
  },
};

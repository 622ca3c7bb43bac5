/** A task added by itself. */
export const tasks = {
  new: "Nouvelle tâche",
  forWhom: "Au sujet de qui?",
  dueOn: "Échéance",
  assignee: "À faire par",
  high: "Prioritaire",
  nobody: "Toute l’équipe",
  added: (p: { title: string }) => `Tâche ajoutée\u00a0: ${p.title}`,
  undone: "Tâche retirée",
  draftKept: "Vous le retrouverez en ajoutant une tâche.",
};

import { number, plural } from "./grammar.ts";

/** What a person's timeline shows beside interactions. */
export const timeline = {
  steps: "Étapes et tâches",
  goals: "Objectifs",
  documents: "Documents",
  stepDone: "Étape faite",
  taskDone: "Tâche faite",
  goalAchieved: "Objectif atteint",
  documentAdded: (p: { kind: string }) => `Document ajouté\u00a0: ${p.kind}`,
  documentVersion: (p: { kind: string }) => `Nouvelle version\u00a0: ${p.kind}`,
  byArtist: (p: { name: string }) => `Par ${p.name}`,
  forGoal: (p: { title: string }) => `Objectif\u00a0: ${p.title}`,
  forStep: (p: { goal: string; step: string }) => `Objectif\u00a0: ${p.goal}, étape\u00a0: ${p.step}`,
  archived: "Courriel archivé",
  followUps: (p: { count: number }) =>
    plural(p.count, { one: "1 tâche créée", other: `${number(p.count)} tâches créées` }),
  recorded: (p: { happened: string; recorded: string }) =>
    `passé\u00a0: ${p.happened} · consigné\u00a0: ${p.recorded}`,
};

import type { timeline as french } from "../fr-ca/timeline.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

export const timeline = {
  steps: "Steps and tasks",
  goals: "Goals",
  documents: "Documents",
  stepDone: "Step done",
  taskDone: "Task done",
  goalAchieved: "Goal achieved",
  documentAdded: (p) => `Document added: ${p.kind}`,
  documentVersion: (p) => `New version: ${p.kind}`,
  byArtist: (p) => `By ${p.name}`,
  forGoal: (p) => `Goal: ${p.title}`,
  forStep: (p) => `Goal: ${p.goal}, step: ${p.step}`,
  archived: "Archived email",
  followUps: (p) => plural(p.count, { one: "1 task created", other: `${number(p.count)} tasks created` }),
  recorded: (p) => `happened: ${p.happened} · logged: ${p.recorded}`,
} satisfies Shape<typeof french>;

import type { tasks as french } from "../fr-ca/tasks.ts";
import type { Shape } from "../translate.ts";

export const tasks = {
  new: "New task",
  forWhom: "About whom?",
  dueOn: "Due date",
  assignee: "To be done by",
  high: "High priority",
  nobody: "The whole team",
  added: (p) => `Task added: ${p.title}`,
  undone: "Task removed",
  draftKept: "You will find it again when you add a task.",
} satisfies Shape<typeof french>;

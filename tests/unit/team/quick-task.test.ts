import { expect, test } from "vitest";
import { readQuickTask } from "#domain/team/quick-task.ts";

const words = [
  { word: "aujourd’hui", day: "2026-11-19" },
  { word: "vendredi", day: "2026-11-20" },
];

test("[P3.4] the day that ends what is typed is its due date; a word alone stays a title", () => {
  expect(readQuickTask("  Relire le CV  de Sékou Vendredi ", words)).toEqual({
    title: "Relire le CV de Sékou",
    due_on: "2026-11-20",
  });
  expect(readQuickTask("Appeler aujourd'hui", words)).toEqual({ title: "Appeler", due_on: "2026-11-19" });
  expect(readQuickTask("vendredi", words)).toEqual({ title: "vendredi" });
  expect(readQuickTask("Préparer le vendredi 13", words)).toEqual({ title: "Préparer le vendredi 13" });
});

/** Lines, and those among them that are done: two sets, so that two people who tick merge. */
interface Listed {
  readonly checklist: readonly string[];
  readonly checklist_done: readonly string[];
}

/** How many lines are done. What was ticked and is listed no more counts for nothing. */
export function checklistProgress({ checklist, checklist_done }: Listed): { done: number; total: number } {
  const done = new Set(checklist_done);
  return { done: checklist.filter((line) => done.has(line)).length, total: checklist.length };
}

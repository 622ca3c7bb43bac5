import type { DocumentFile } from "#data/files/index.ts";

/** Documents that stand together: those of a goal, those that came by e-mail, and all others. */
export interface DocumentGroup {
  key: string;
  /** Of the goal. */
  goal_id?: string;
  files: readonly DocumentFile[];
}

/** Groups documents: goals first, each in the order of its newest document, then the base, then the mail. */
export function groupsOf(files: readonly DocumentFile[], isGoal: (id: string) => boolean): DocumentGroup[] {
  const goals = new Map<string, DocumentFile[]>();
  const base: DocumentFile[] = [];
  const mail: DocumentFile[] = [];
  for (const file of files) {
    const { goal_id, interaction_id } = file.latest;
    if (goal_id && isGoal(goal_id)) goals.set(goal_id, [...(goals.get(goal_id) ?? []), file]);
    else (interaction_id ? mail : base).push(file);
  }
  return [
    ...[...goals].map(([goal_id, of]) => ({ key: goal_id, goal_id, files: of })),
    { key: "base", files: base },
    { key: "mail", files: mail },
  ].filter((group) => group.files.length > 0);
}

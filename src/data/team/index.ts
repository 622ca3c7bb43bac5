export type { Member, Role } from "#domain/team/member.ts";
export type { Task, TaskDraft } from "#domain/team/task.ts";
export { type TeamDirectory, useTeamDirectory } from "./directory.ts";
export { changeMemberRole, inviteMember, removeMember, renameMe, useMe, useMembers } from "./members.ts";
export {
  completeTask,
  createTask,
  editTask,
  removeTask,
  reopenTask,
  restoreTask,
  type TaskFilter,
  useOpenTasks,
  usePersonTasks,
} from "./tasks.ts";

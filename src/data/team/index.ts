export type { Member, Role } from "#domain/team/member.ts";
export type { Task, TaskDraft } from "#domain/team/task.ts";
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

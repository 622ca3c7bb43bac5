export type { Member, Role } from "#domain/team/member.ts";
export { completeTasks, type TaskChange, takeBackTasks } from "./complete.ts";
export { type TeamDirectory, useTeamDirectory } from "./directory.ts";
export { changeMemberRole, inviteMember, removeMember, renameMe, useMe, useMembers } from "./members.ts";
export {
  type AddedTask,
  addTask,
  bringBackTask,
  createTask,
  restoreTask,
  takeBackTask,
  useOpenTasks,
  usePersonTasks,
  useTask,
} from "./tasks.ts";

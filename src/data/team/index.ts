export type { Member, Role } from "#domain/team/member.ts";
export { type TeamDirectory, useTeamDirectory } from "./directory.ts";
export { changeMemberRole, inviteMember, removeMember, renameMe, useMe, useMembers } from "./members.ts";
export {
  completeTask,
  createTask,
  restoreTask,
  useOpenTasks,
  usePersonTasks,
} from "./tasks.ts";

import type { settings as french } from "../fr-ca/settings.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

export const settings = {
  title: "Settings",
  version: (p) => `Coulisses ${p.version} · ${p.workspace}`,
  account: {
    title: "Account",
    edit: "Edit",
    name: "Your name, as the team sees it",
    nameMissing: "Enter your name.",
    nameLong: "The name is over 160 characters.",
    saved: "Name changed",
  },
  display: {
    title: "Display",
    language: "Language",
    light: "Light",
    lightHint: "“Show mode” is easy on the eyes in the house, during a performance.",
    auto: "Auto",
    day: "Full light",
    night: "Show mode",
    mask: "Mask confidential notes",
    maskHint: "A tap shows them for 30 seconds.",
    keys: "Single-key shortcuts",
    keysHint: "C to log, / to search, G then A for the artists.",
  },
  device: {
    title: "Offline",
    data: "Data on this device",
    people: (p) => plural(p.count, { one: `${number(p.count)} file`, other: `${number(p.count)} files` }),
    counting: "Counting",
  },
  team: {
    title: "Team",
    you: "you",
    invited: "Invitation sent",
    empty: "The team has not reached this device yet.",
    invite: "Invite",
    inviteTitle: "Invite a person",
    inviteSend: "Send the invitation",
    inviteName: "Name",
    inviteNameMissing: "Enter the person’s name.",
    inviteEmail: "Email",
    inviteEmailMissing: "Enter the person’s email.",
    inviteRole: "Role",
    invitedToast: (p) => `${p.name} is in the team`,
    invitedDetail: "An invitation is on its way by email.",
    roleOf: (p) => `Role of ${p.name}`,
    roleChanged: (p) => `${p.name}: ${p.role}`,
    actions: (p) => `Actions for ${p.name}`,
    changeRole: "Change the role",
    saveRole: "Change the role",
    remove: (p) => `Remove ${p.name}`,
    removeTitle: (p) => `Remove ${p.name} from the team?`,
    removeText:
      "Their access stops at once and the data leaves their devices at next contact. What they logged stays in the files.",
    leave: "Leave this workspace",
    leaveTitle: "Leave this workspace?",
    leaveText: "Your access stops at once and the data leaves this device.",
    removed: (p) => `${p.name} no longer has access`,
    online: "Inviting, changing a role or removing someone needs a connection.",
    roleHint: {
      admin: "Everything, plus the team and the workspace’s settings",
      adviser: "Reads and changes files, logs",
      reader: "Reads, except confidential notes",
    },
  },
  workspace: {
    title: "Workspace",
    current: "Open",
    open: (p) => `Open ${p.name}`,
    waiting: (p) =>
      plural(p.count, {
        one: "1 change has not been sent yet. It will wait here until you come back to this workspace.",
        other: `${number(p.count)} changes have not been sent yet. They will wait here until you come back to this workspace.`,
      }),
  },
  signOut: {
    action: "Sign out of this device",
    title: "Sign out of this device?",
    text: "The workspace’s data will be erased from this device. It stays in the team’s workspace.",
    unsentTitle: (p) =>
      plural(p.count, {
        one: "1 change has not been sent yet",
        other: `${number(p.count)} changes have not been sent yet`,
      }),
    unsentText: (p) =>
      plural(p.count, {
        one: "It exists only on this device. Synchronize first to keep it.",
        other: "They exist only on this device. Synchronize first to keep them.",
      }),
    confirm: "Sign out",
    syncFirst: "Synchronize first",
    syncing: "Synchronizing…",
    stillUnsent: "They could not be sent. Check the connection, then try again.",
    lose: (p) => plural(p.count, { one: "Sign out and lose it", other: "Sign out and lose them" }),
    leaving: "Erasing this device…",
  },
} satisfies Shape<typeof french>;

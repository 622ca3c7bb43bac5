import type { session as french } from "../fr-ca/session.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

const changes = (count: number) => plural(count, { one: "1 change", other: `${number(count)} changes` });
const losing = (count: number) => `lose ${changes(count)}`;
const lost = ({ count, drafts, files = 0 }: { count: number; drafts: number; files?: number }) =>
  [
    ...(count > 0 ? [changes(count)] : []),
    ...(files > 0 ? [plural(files, { one: "1 file", other: `${number(files)} files` })] : []),
    ...(count + files === 0 ? [plural(drafts, { one: "1 draft", other: `${number(drafts)} drafts` })] : []),
  ].join(" and ");

export const session = {
  tagline: "What is made ready before the light.",
  title: "Sign in",
  email: "Work email",
  emailMissing: "Enter the email of your invitation.",
  emailIncomplete: "Part of the address is missing, for instance “@organization.ca”.",
  sendCode: "Send me a code",
  or: "or",
  withPassword: "Use a password",
  withCode: "Get a code by email",
  password: "Password",
  passwordMissing: "Enter your password, or get a code by email.",
  showPassword: "Show the password",
  hidePassword: "Hide the password",
  signIn: "Sign in",
  code: "6-digit code",
  codeSent: (p) => `If ${p.email} has been invited, a code is on its way.`,
  codeHint: "Look in the junk mail too.",
  codeIncomplete: "The code has 6 digits.",
  resend: "Send a new code",
  resendIn: (p) => `New code possible in ${p.seconds}\u00a0s`,
  resent: "A new code is on its way. The previous one no longer works.",
  otherEmail: "Use another address",
  failed: {
    offline: "No network. Try again once it is back.",
    server_silent: "The server does not answer. Try again in a moment.",
    server_error: "The server had a problem. Try again in a moment.",
  },
  network: "The first sign-in needs the network. After that, everything works offline too.",
  again: {
    title: "Sign in again",
    text: (p) => `A code will be sent to ${p.email}. Your data stays on this device.`,
    done: "The connection with the team is back",
  },
  out: {
    title: {
      sign_out: "Sign out of this device?",
      other_address: "Use another address?",
      leave_workspace: "Leave this workspace?",
    },
    text: {
      sign_out: () =>
        "The data of the workspace will be erased from this device. It stays in the team’s workspace.",
      other_address: (p) =>
        `This device keeps the work of one person at a time. The data of ${p.email} will be erased from it. It stays in the team’s workspace.`,
      leave_workspace: () => "Your access ends at once and the data leaves this device.",
    },
    unsentTitle: (p) =>
      plural(p.count, {
        one: "1 change has not been sent yet",
        other: `${number(p.count)} changes have not been sent yet`,
      }),
    unsentText: (p) =>
      plural(p.count, {
        one: `It exists on this device only: ${p.kinds}.`,
        other: `They exist on this device only: ${p.kinds}.`,
      }),
    kinds: {
      people: (p) => plural(p.count, { one: "1 file", other: `${number(p.count)} files` }),
      interactions: (p) =>
        plural(p.count, { one: "1 interaction", other: `${number(p.count)} interactions` }),
      tasks: (p) => plural(p.count, { one: "1 task", other: `${number(p.count)} tasks` }),
      organizations: (p) =>
        plural(p.count, { one: "1 organization", other: `${number(p.count)} organizations` }),
      goals: (p) => plural(p.count, { one: "1 goal", other: `${number(p.count)} goals` }),
      documents: (p) => plural(p.count, { one: "1 document", other: `${number(p.count)} documents` }),
      library: (p) =>
        plural(p.count, { one: "1 list or template", other: `${number(p.count)} lists or templates` }),
    },
    refused: (p) =>
      plural(p.count, {
        one: "The server refused 1 of them. Sending it again will probably not be enough.",
        other: `The server refused ${number(p.count)} of them. Sending them again will probably not be enough.`,
      }),
    elsewhere: (p) => `${p.name}: ${number(p.count)}. Open that workspace to send.`,
    drafts: (p) =>
      plural(p.count, {
        one: "1 draft was not saved, and exists on this device only too.",
        other: `${number(p.count)} drafts were not saved, and exist on this device only too.`,
      }),
    files: (p) =>
      plural(p.count, {
        one: "1 document file is not on the server yet. The exported file does not hold it: save it apart.",
        other: `${number(p.count)} document files are not on the server yet. The exported file does not hold them: save them apart.`,
      }),
    saveFiles: (p) => plural(p.count, { one: "Save this file", other: "Save these files" }),
    send: "Send now",
    sending: "Sending…",
    cut: "No network: nothing was sent. Wait for it to come back, or export what is left.",
    stillUnsent: "Not everything could be sent. Check the connection and try again, or export what is left.",
    more: "A change was added since. Here is how things stand now.",
    exportFirst: {
      sign_out: "Export, then sign out",
      other_address: "Export, then change address",
      leave_workspace: "Export, then leave the workspace",
    },
    lose: {
      sign_out: (p) => `Sign out and ${losing(p.count)}`,
      other_address: (p) => `Change address and ${losing(p.count)}`,
      leave_workspace: (p) => `Leave the workspace and ${losing(p.count)}`,
    },
    loseTitle: (p) => `Lose ${lost(p)}?`,
    loseAction: (p) => `Lose ${lost(p)}`,
    loseText: "None of this was sent or exported. Nobody will be able to find it again.",
    confirm: {
      sign_out: "Sign out",
      other_address: "Change address",
      leave_workspace: "Leave the workspace",
    },
    leaving: "Erasing this device…",
  },
  export: {
    title: "Export unsent work",
    text: "The file is encrypted on this device. Without the passphrase nobody can open it, and the passphrase cannot be recovered.",
    passphrase: "Passphrase",
    hint: (p) => `At least ${p.count} characters. Four or five random words do well.`,
    short: (p) => `Some are missing: the passphrase has at least ${p.count} characters.`,
    show: "Show the passphrase",
    hide: "Hide the passphrase",
    make: "Save the file",
    making: "Encrypting…",
    fileName: (p) => `coulisses-work-${p.day}.coulisses`,
    savedTitle: "Is the file safely saved?",
    savedText: (p) =>
      plural(p.count, {
        one: `Check that “${p.name}” is among your files: it holds 1 change. After that, this device forgets it.`,
        other: `Check that “${p.name}” is among your files: it holds ${number(p.count)} changes. After that, this device forgets them.`,
      }),
    savedHow: "To take it back: sign in with the same address, then go to Settings, Take back exported work.",
    again: "Save the file again",
    more: "A change was added since, and is not in this file.",
    anew: "Make a new file",
  },
  back: {
    title: "Take back exported work",
    text: "Choose the file saved before signing out. What it holds joins this workspace, then goes to the team. Nothing is counted twice.",
    choose: "Choose the file",
    chosen: (p) => `Enter the passphrase of “${p.name}”.`,
    passphraseMissing: "Enter the passphrase chosen when exporting.",
    open: "Take this work back",
    opening: "Opening…",
    other: "Choose another file",
    taken: (p) =>
      plural(p.count, {
        one: "1 change is back on this device. It goes to the team as soon as the network allows.",
        other: `${number(p.count)} changes are back on this device. They go to the team as soon as the network allows.`,
      }),
    nothingNew: "All that this file holds was here already. Nothing has changed.",
    known: (p) =>
      plural(p.count, {
        one: "1 more was here already.",
        other: `${number(p.count)} more were here already.`,
      }),
    elsewhere: (p) =>
      plural(p.count, {
        one: "1 change of this file is of another of your workspaces. Open that one, then take the same file back.",
        other: `${number(p.count)} changes of this file are of other workspaces of yours. Open each, then take the same file back.`,
      }),
  },
  dropped: (p) =>
    plural(p.count, {
      one: "1 change that had not been sent was erased with it.",
      other: `${number(p.count)} changes that had not been sent were erased with it.`,
    }),
  droppedToo: (p) =>
    plural(p.count, {
      one: "1 change that had not been sent has been removed too.",
      other: `${number(p.count)} changes that had not been sent have been removed too.`,
    }),
  otherSpaceLost:
    "You no longer have access to one of your workspaces. Its data has been removed from this device.",
  leaving: {
    title: "Signing out of this device",
    text: "The data of the workspace is leaving this device. It only takes a moment.",
  },
  otherLanguage: "Français",
  choose: {
    title: "Choose a workspace",
    text: (p) =>
      plural(p.count, {
        one: "Your account opens one workspace.",
        other: `Your account opens ${p.count} workspaces.`,
      }),
    noneTitle: "No workspace for this address",
    noneText: (p) =>
      `${p.email} has not been invited anywhere, or its access was removed. Ask the person who administers your workspace for an invitation.`,
    refresh: "Check again",
    signOut: "Use another address",
  },
} satisfies Shape<typeof french>;

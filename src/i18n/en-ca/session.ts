import type { session as french } from "../fr-ca/session.ts";
import type { Shape } from "../translate.ts";
import { plural } from "./grammar.ts";

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

import type { calendly as french } from "../fr-ca/calendly.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

export const calendly = {
  title: "Calendly",
  intro: "Appointments booked in Calendly reach the calendar and the files, without anyone typing them.",
  adminsOnly: "Someone who administers the team connects Calendly.",
  online: "Calendly is connected and checked online. Appointments already received are on this device.",
  none: "No account connected",
  connect: "Connect",
  connectTitle: "Connect Calendly",
  connected: "Calendly is connected",
  connectedDetail: "Appointments of the last two years arrive within a few minutes.",
  pageText: "Calendly asks for your agreement on its own page, then brings you back here.",
  openPage: "Continue on Calendly",
  token: "Or a personal access token",
  tokenHint:
    "In Calendly: Integrations, API and webhooks, Personal access tokens. Tick users, organization, event types, scheduled events, availability and webhooks.",
  tokenMissing: "Paste the token that Calendly gave you.",
  scope: {
    organization: "The whole organization",
    user: "Their own appointments",
  },
  good: "Everything arrives",
  reading: "Reading the history",
  state: {
    waiting: "Webhook to create",
    unauthorized: "Access refused",
    scope_missing: "Incomplete access",
    webhook_refused: "No webhook",
    unreachable: "No answer",
  },
  problem: {
    unauthorized:
      "Calendly refuses this access: the token was revoked or the agreement declined. Connect the account again; nothing is lost.",
    scope_missing:
      "This token does not allow enough. Create one with the scopes users, organization, event types, scheduled events, availability and webhooks.",
    webhook_refused:
      "Calendly refuses webhooks to this account: appointments arrive once a night only. Add the webhooks scope to the token, then connect again.",
    unreachable: "Calendly does not answer. It is tried again every minute; nothing is lost.",
    state_gone: "This agreement has expired or was already used. Begin again from “Connect”.",
    not_offered: "This installation does not offer Calendly’s page. Use a personal access token.",
  },
  lastDelivery: (p) => `Last appointment received: ${p.when}`,
  noDelivery: "No appointment received yet",
  lastContact: (p) => `last contact: ${p.when}`,
  types: (p) =>
    plural(p.count, { one: `${number(p.count)} event type`, other: `${number(p.count)} event types` }),
  typeOf: (p) => `${number(p.minutes)}\u00a0min, ${p.owner}`,
  refused: (p) =>
    plural(p.count, {
      one: `${number(p.count)} change refused by Calendly`,
      other: `${number(p.count)} changes refused by Calendly`,
    }),
  refusedHint: "A cancellation or a no-show noted here was not accepted there. Do it in Calendly.",
  unreadable: (p) =>
    plural(p.count, {
      one: `${number(p.count)} delivery from Calendly not understood`,
      other: `${number(p.count)} deliveries from Calendly not understood`,
    }),
  unreadableHint: "It is kept. Tonight’s reading brings the appointment if it still exists.",
  actions: (p) => `Actions for the Calendly account of ${p.name}`,
  disconnect: "Disconnect",
  disconnectTitle: (p) => `Disconnect the Calendly account of ${p.name}?`,
  disconnectText: "New appointments no longer arrive. Those that are here stay.",
  disconnected: "Calendly account disconnected",
} satisfies Shape<typeof french>;

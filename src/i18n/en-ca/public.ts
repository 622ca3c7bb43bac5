import type { publicPages as french } from "../fr-ca/public.ts";
import type { Shape } from "../translate.ts";
import { planPage } from "./public-plan.ts";

export const publicPages = {
  app: "Coulisses",
  otherLanguage: "Français",
  deadLink: {
    title: "This link no longer works",
    lead: "The organization has withdrawn it, it has expired, or part of it is missing.",
    nextTitle: "What to do now",
    latest: "Open the most recent email",
    latestHint: "If you received several, only the link in the last one works.",
    whole: "Check that the link is complete",
    wholeHint: "Tap it in the email rather than copying it.",
    write: "Reply to that email",
    writeHint: "The organization that sent it will send you a new link.",
    safeTitle: "You have not lost anything",
    safe: "Opening this page changes nothing: what the organization has on file for you stays as it is.",
  },
  plan: planPage,
  foot: "Page sent by an organization that supports artists with Coulisses. No cookies, no tracking.",
} satisfies Shape<typeof french>;

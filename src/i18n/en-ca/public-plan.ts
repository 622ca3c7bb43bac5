import type { planPage as french } from "../fr-ca/public-plan.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

export const planPage = {
  title: "Your plan",
  lead: (p) => `${p.person}, here is where you are with ${p.workspace}. Tick your steps when they are done.`,
  reading: "One moment",
  readingLead: "Your plan is on its way.",
  progress: (p) =>
    plural(p.done, {
      one: `${number(p.done)} step done out of ${number(p.total)}`,
      other: `${number(p.done)} steps done out of ${number(p.total)}`,
    }),
  empty: "Your plan has no goal yet. Come back with this link a little later.",
  horizon: (p) => `By ${p.day}`,
  achieved: "Goal achieved",
  mine: "Yours",
  team: "The team",
  tick: (p) => `Done: ${p.title}`,
  done: "Done",
  todo: "To come",
  due: (p) => `for ${p.day}`,
  ticked: (p) => `“${p.title}” is done. The team will see it.`,
  unticked: (p) => `“${p.title}” is to be done again.`,
  writeTitle: "Write to the team",
  writeHint: "Only the team that supports you will read this message.",
  about: "About",
  aboutAll: "The whole plan",
  text: "Your message",
  send: "Send the message",
  missing: "Write your message.",
  tooLong: (p) => `The message is longer than ${number(p.most)} characters.`,
  sent: "Your message is sent.",
  valid: (p) => `This link is yours alone. It opens your plan until ${p.day}.`,
  retry: "Try again",
  failTitle: "Your plan could not be read",
  failure: {
    offline: "No network. Nothing is lost: try again when it is back.",
    rate_limited: "Too many tries in a row. Wait a minute, then try again.",
    step_gone: "This step is no longer in your plan, or no longer yours.",
    too_large: "This is too large for this page.",
    file_refused: "This kind of file is not accepted.",
    server_error: "The service did not answer. Try again in a moment.",
  },
} satisfies Shape<typeof french>;

import type { logging as french } from "../fr-ca/logging.ts";
import type { Shape } from "../translate.ts";

export const logging = {
  label: "More precisely",
  labels: "The team’s kinds",
  aboutLabel: (p) => `${p.label} with ${p.names}`,
  loggedLabel: (p) => `Logged: ${p.label} with ${p.names}`,
  goal: "For the goal",
  noGoal: "No goal",
  step: "Step",
  noStep: "No step in particular",
  insertTemplate: "Insert a template",
  dictation: {
    start: "Dictate the note",
    stop: "Stop dictating",
    listening: "Speak, the note writes itself. The browser may hand the voice to its provider.",
    refused: "The microphone is refused to Coulisses. Allow it in the browser’s settings, or type the note.",
    silent: "Nothing was heard. Come closer to the microphone and try again.",
    offline: "This browser’s dictation needs a connection. What is written stays.",
    noMicrophone: "No microphone was found on this device.",
    failed: "Dictation stopped. What is written stays.",
  },
} satisfies Shape<typeof french>;

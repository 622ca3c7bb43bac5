import type { search as french } from "../fr-ca/search.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

export const search = {
  title: "Search or act",
  placeholder: "A name, a number, a word of a note",
  escape: "Esc",
  browse: "browse",
  open: "open",
  openBeside: "open beside",
  offline: "Works offline",
  results: (p) =>
    p.count === 0 ? "No results" : plural(p.count, { one: "1 result", other: `${number(p.count)} results` }),
  empty: "Nothing on this device matches.",
  emptyHint: "One word less, or the first letters of a name, are often enough.",
  preparing: (p) => `Notes are being prepared: ${p.part}. Names are found already.`,
  partial: (p) => `Looking in what is on this device: interactions since ${p.day}.`,
  arriving: "Looking in what is on this device: interactions are still arriving.",
  recent: "Recent",
  actions: "Actions",
  pages: "Pages",
  forPerson: (p) => `For ${p.name}`,
  logWith: (p) => `Log with ${p.name}`,
  addTask: "Add a task",
  addTaskFor: (p) => `Add a task for ${p.name}`,
  call: "Call",
  write: "Write",
  newFile: "New file",
  newFileFor: (p) => `New file for ${p.name}`,
  seeAll: "See all in the list",
  contact: "Contact",
  done: "Done",
  due: (p) => `for ${p.day}`,
  group: {
    people: "Artists",
    organizations: "Organizations",
    goals: "Goals",
    tasks: "Tasks",
    documents: "Documents",
    interactions: "Interactions",
  },
} satisfies Shape<typeof french>;

import type { vocabulary as french } from "../fr-ca/vocabulary.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

const files = (n: number) => `${number(n)} ${plural(n, { one: "file", other: "files" })}`;
const logged = (n: number) => `${number(n)} ${plural(n, { one: "interaction", other: "interactions" })}`;

export const vocabulary = {
  group: "The team’s vocabulary",
  lists: "Lists",
  listsHint: "Disciplines, tags, regions, career stages, memberships, kinds of interaction",
  listsIntro: "The words that the team picks in files. What changes here changes everywhere.",
  offline: "Offline: what you change here is done on this device, and will be sent once back online.",
  unknown: "There is no such list",
  unknownText: "All the lists of the workspace are on the page before.",
  none: "Nothing yet",
  unlistedOnly: (p: { count: number }) =>
    `${number(p.count)} ${plural(p.count, { one: "word", other: "words" })} written in files, not on the list`,
  someOf: (p) =>
    plural(p.others, { one: `${p.names} and one other`, other: `${p.names} and ${number(p.others)} others` }),
  list: {
    disciplines: "Disciplines",
    tags: "Tags",
    regions: "Regions",
    career_stages: "Career stages",
    memberships: "Memberships",
    interaction_labels: "Kinds of interaction",
  },
  intro: {
    disciplines: "What artists practise, from the widest to the closest, as the team says it.",
    tags: "Free marks, to find and to group.",
    regions: "The administrative regions of Québec, and the others where artists live.",
    career_stages: "Where a career stands.",
    memberships: "Where somebody’s membership stands.",
    interaction_labels:
      "Your own words for what you log, each under a kind. The kinds and their icons do not change.",
  },
  addTo: {
    disciplines: "New discipline",
    tags: "New tag",
    regions: "New region",
    career_stages: "New stage",
    memberships: "New status",
    interaction_labels: "New kind",
  },
  emptyText: {
    disciplines: "Add the first one, or take up one that was archived.",
    tags: "Add the first one, or put in the list those that files already have.",
    regions: "Add the first one, or take up one that was archived.",
    career_stages: "Add the first one, or take up one that was archived.",
    memberships: "Add the first one, or take up one that was archived.",
    interaction_labels: "“Mentoring” under Meeting, “File follow-up” under Call: add the first one.",
  },
  kind: "Under the kind",
  add: "Add",
  proposed: () => "Proposed",
  empty: "The list is empty",
  unlisted: () => "Used, not in the list",
  unlistedText: "Files already have them. Add them to the list, rename them or merge them.",
  archived: () => "Archived",
  readerText: "Your access is read-only: lists are changed by advisers.",
  used: {
    people: (p) => (p.count === 0 ? "No file" : files(p.count)),
    interactions: (p) =>
      p.count === 0 ? "No interaction on this device" : `${logged(p.count)} on this device`,
  },
  formerly: (p) => `also: ${p.names}`,
  actions: (p) => `Actions: ${p.name}`,
  toList: "Add to the list",
  rename: "Rename",
  merge: "Merge with…",
  up: "Move up",
  down: "Move down",
  archive: "Archive",
  restore: "Propose again",
  under: (p) => `Put under ${p.kind}`,
  renameTitle: (p) => `Rename “${p.name}”`,
  newName: "New name",
  renameHint: {
    people: (p) => (p.count === 0 ? "No file has this word." : `${files(p.count)} will follow.`),
    interactions: (p) =>
      p.count === 0
        ? "Nothing is logged under this word."
        : "What is already logged will read under the new name.",
  },
  mergeInstead: "The two can become one.",
  mergeWith: (p) => `Merge with “${p.name}”`,
  mergeTitle: (p) => `Merge “${p.name}”`,
  mergeInto: "With which term?",
  mergeHint: {
    people: (p) =>
      p.count === 0
        ? `“${p.name}” will no longer be proposed.`
        : `${files(p.count)} will take the other term.`,
    interactions: (p) =>
      p.count === 0
        ? `“${p.name}” will no longer be proposed.`
        : `${logged(p.count)} will read under the other term.`,
  },
  mergeAction: "Merge",
  mergeMissing: "Choose a term.",
  choose: "Choose…",
  problem: {
    missing: "Write a name.",
    too_long: "This is longer than a file can hold.",
    taken: (p) => `“${p.name}” is already in the list.`,
  },
  added: (p) => `“${p.name}” is in the list`,
  renamed: (p) => `“${p.from}” becomes “${p.to}”`,
  merged: (p) => `“${p.from}” is merged with “${p.to}”`,
  wasArchived: (p) => `“${p.name}” is no longer proposed`,
  wasRestored: (p) => `“${p.name}” is proposed again`,
  placed: (p) => `“${p.name}” is under ${p.kind}`,
  followed: (p) => plural(p.count, { one: "1 file followed", other: `${number(p.count)} files followed` }),
  moved: (p) => `${p.name}: ${p.place} of ${p.total}`,

  templates: {
    title: "Note templates",
    hint: "Beginnings of notes, completed while logging",
    intro: "A template goes into the note while you log. [Prénom] takes the person’s first name.",
    add: "New template",
    edit: (p) => `Edit “${p.name}”`,
    editShort: "Edit",
    name: "Name of the template",
    body: "Text",
    bodyHint: "[Prénom] will be replaced by the person’s first name.",
    empty: "No template yet",
    emptyText: "The outline of a first meeting, the questions of a review: what the team often retypes.",
    emptyReader: "The team has not written any yet.",
    remove: "Delete",
    removed: (p) => `Template “${p.name}” deleted`,
    saved: (p) => `Template “${p.name}” saved`,
    nameMissing: "Give the template a name.",
    nameLong: "The name is longer than 160 characters.",
    bodyMissing: "Write the text of the template.",
    bodyLong: "The text is longer than 20,000 characters.",
  },
} satisfies Shape<typeof french>;

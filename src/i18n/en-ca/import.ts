import type { importing as french } from "../fr-ca/import.ts";
import type { Shape } from "../translate.ts";
import { number, plural } from "./grammar.ts";

const people = (p: { count: number }) =>
  plural(p.count, { one: `${number(p.count)} person`, other: `${number(p.count)} people` });

export const importing = {
  title: "Import",
  undo: "Undo the import",
  readerTitle: "Your access is read-only",
  readerText: "To import, ask the person who administers the workspace for the adviser role.",
  people,
  choose: {
    label: "File to import",
    title: "A .csv or .tsv file",
    text: "From Excel, Google Sheets, Airtable or an address book, save as .csv. One row per person, headings on top.",
    action: "Choose a file",
    drop: "or drop it here",
    private: "The file is read on this device, without a network. Nothing is added until you agree.",
    failed: "This file was not imported",
  },
  last: { title: "Last import" },
  check: {
    other: "Change",
    rows: (p) => plural(p.count, { one: `${number(p.count)} row`, other: `${number(p.count)} rows` }),
    separator: { comma: "commas", semicolon: "semicolons", tab: "tabs" },
    format: { text: "Text", workbook: "Excel", cards: "Address book", list: "JSON" },
    sheet: (p) => `sheet ${p.name}`,
    unclosedTitle: "A quotation mark is never closed",
    unclosed: (p) =>
      `From row ${number(p.line)} on, everything is read as one cell. Mend the file, then choose it again.`,
    heldTitle: "Self-identification left out",
    held: (p) => `${p.columns}: this belongs to each person, who declares it. It is not imported.`,
    kind: "These people are",
    artists: "Artists",
    contacts: "Contacts",
    toCreate: (p) => plural(p.count, { one: "person", other: "people" }),
    nothing: "Nothing to add",
    start: "Import",
  },
  outcome: {
    title: "What will be done",
    create: (p) =>
      plural(p.count, { one: `${number(p.count)} person to add`, other: `${number(p.count)} people to add` }),
    createText: "On this device at once, with the team as soon as the network allows.",
    already: (p) => `${number(p.count)} already imported`,
    alreadyText: () => "Recognised by their identifier. Their file does not change.",
    duplicate: (p) =>
      plural(p.count, {
        one: `${number(p.count)} likely duplicate`,
        other: `${number(p.count)} likely duplicates`,
      }),
    duplicateText: "Same name or same email as somebody already here, or higher in the file.",
    error: (p) =>
      plural(p.count, {
        one: `${number(p.count)} row without a readable name`,
        other: `${number(p.count)} rows without a readable name`,
      }),
    errorText: (p) =>
      plural(p.count, {
        one: "It is not imported. Download it to mend it.",
        other: "They are not imported. Download them to mend them.",
      }),
    warned: (p) =>
      plural(p.count, {
        one: `${number(p.count)} row to complete`,
        other: `${number(p.count)} rows to complete`,
      }),
    warnedText: "The person is imported, without the value that has not the right form.",
    keep: "Import the likely duplicates too",
    keepHint: "They will have a file of their own.",
    download: (p) =>
      plural(p.count, {
        one: `Download ${number(p.count)} row to mend`,
        other: `Download ${number(p.count)} rows to mend`,
      }),
  },
  errorFile: { name: "to mend", line: "Row", reason: "Reason" },
  columns: {
    title: "Columns",
    others: (p) =>
      plural(p.count, {
        one: `${number(p.count)} column left out`,
        other: `${number(p.count)} columns left out`,
      }),
    unnamed: (p) => `Column ${p.number}`,
    empty: "Empty",
    none: "Do not import",
    held: "Never imported",
    fieldOf: (p) => `Field filled by the column ${p.column}`,
  },
  target: {
    display_name: "Full name",
    given_name: "Given name",
    family_name: "Family name",
    pronouns: "Pronouns",
    emails: "Email",
    phones: "Phone",
    address: "Address",
    city: "City",
    region: "Region",
    postal_code: "Postal code",
    language: "Language",
    disciplines: "Disciplines",
    practice: "Practice",
    career_stage: "Career stage",
    links: "Website or link",
    membership: "Membership",
    member_since: "Member since",
    member_number: "Member number",
    organization: "Organization",
    organization_role: "Role",
    tags: "Tags",
    source: "Source",
    external_ids: "Identifier",
  },
  preview: {
    title: "Preview",
    note: (p) => plural(p.count, { one: "the first row", other: `the first ${number(p.count)}` }),
    create: "To add",
    already: "Already here",
    duplicate: "Duplicates",
    error: "No name",
    warned: "To complete",
    line: (p) => `row ${number(p.line)}`,
    alreadyRow: "Already imported",
    likeLine: (p) => `Like row ${number(p.line)}`,
    likePerson: (p) => `Looks like ${p.name}, already here`,
  },
  problem: {
    name_missing: "The name is missing.",
    name_unreadable: "The name is an identifier or an address, not a name.",
    date_missing: "The date is missing or cannot be read.",
    people_missing: "Nobody is named.",
  },
  warning: {
    email_invalid: (p) => `Incomplete email: ${p.value}.`,
    phone_invalid: (p) => `Unreadable phone: ${p.value}.`,
    link_invalid: (p) => `Unreadable link: ${p.value}.`,
    date_invalid: (p) => `Unreadable date: ${p.value}.`,
    too_long: (p) => `Value too long, cut or split it: ${p.value.slice(0, 80)}.`,
    extra_cells: (p) => `Too many cells: ${p.value.slice(0, 80)}.`,
    formula_error: (p) => `Formula in error in the workbook: ${p.value}.`,
    kind_unknown: (p) => `Unknown kind: ${p.value}.`,
    length_invalid: (p) => `Unreadable length: ${p.value}.`,
    person_unknown: (p) => `Not in the base: ${p.value}.`,
    person_ambiguous: (p) => `Several people have this name: ${p.value}.`,
    member_unknown: (p) => `Not on the team: ${p.value}.`,
  },
  work: {
    writing: (p) => `${number(p.done)} of ${number(p.total)} people added`,
    undoing: (p) => `${number(p.done)} of ${number(p.total)} people removed`,
    stay: "You can go on elsewhere in the app. Do not close it yet.",
    stop: "Stop",
  },
  done: {
    title: (p) => `${people(p)} added`,
    online: "The team will see them within seconds.",
    offline: "They are on this device and will leave when the network returns.",
    stopped: (p) =>
      plural(p.rest, {
        one: `The import stopped before its end, ${number(p.rest)} person is left.`,
        other: `The import stopped before its end, ${number(p.rest)} people are left.`,
      }),
    failed: "The import could not finish",
    see: "See the artists",
    goOn: "Import the rest",
    another: "Import another file",
  },
  undone: {
    title: "Import undone",
    text: (p) => `${people(p)} removed.`,
  },
} satisfies Shape<typeof french>;

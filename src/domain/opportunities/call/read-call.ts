// The text of a call for applications, pasted from a page or a message → what a form could say of it. Rules only: each
// proposal shows the words it came from, and nothing is kept that nobody agreed to.

import { foldText } from "../../artists/names.ts";
import { isWebAddress } from "../../record/values.ts";
import type { Deadline } from "../deadline.ts";
import { type OpportunityKind, opportunityRecord } from "../opportunity.ts";
import { type Amount, amountIn } from "./call-amounts.ts";
import { deadlinesIn } from "./call-deadlines.ts";
import { criteriaIn, documentsIn } from "./call-lists.ts";
import { around, asTyped, type Reading, shortened, straight, typedCall } from "./call-text.ts";
import { knownFunder, knownFunders } from "./known-funders.ts";

/** What a call was understood to say. */
export interface CallReading {
  title?: Reading<string>;
  kind?: Reading<OpportunityKind>;
  funder?: Reading<string>;
  program?: Reading<string>;
  url?: Reading<string>;
  deadlines: Reading<Deadline>[];
  answer_on?: Reading<string>;
  amount?: Reading<Amount>;
  criteria: Reading<string>[];
  documents: Reading<string>[];
}

export interface CallContext {
  /** Of the workspace: that of an hour which names none. */
  zone: string;
  today: string;
  /** The funders that the workspace knows, as it calls them. */
  funders?: readonly string[];
}

/** Reads a call, in French or in English; any text at all is answered. */
export function readCall(pasted: string, context: CallContext): CallReading {
  const typed = typedCall(pasted);
  const text = straight(typed);
  const own = (read: Reading<string>) => asTyped(typed, text, read);
  const lines = text.split("\n");
  const title = titleIn(lines);
  const named = namedIn(text, context.funders ?? []);
  const url = urlIn(text);
  const kind = kindIn(title?.value ?? "") ?? kindIn(text);
  const amount = amountIn(text);
  return {
    ...(title ? { title: own(title) } : {}),
    ...(kind ? { kind } : {}),
    ...named,
    ...(url ? { url } : {}),
    ...(amount ? { amount } : {}),
    ...deadlinesIn(text, context),
    criteria: criteriaIn(lines).map(own),
    documents: documentsIn(lines).map(own),
  };
}

const maxTitle = opportunityRecord.fields.title.max ?? 200;

function titleIn(lines: readonly string[]): Reading<string> | undefined {
  const first = lines.slice(0, 40).filter((line) => /\p{L}{3}/u.test(line));
  const labelled = /^(?:titre|title|nom du programme|programme?|objet|subject|sujet) ?: ?(.{3,})$/iu;
  const line =
    first.find((one) => labelled.test(one)) ??
    first.find(
      (one) =>
        !/^(?:https?:|www\.|de ?:|from ?:|à ?:|to ?:|date ?:|bonjour|hello|hi\b|dear|chère?s?\b)/iu.test(one),
    );
  if (!line) return undefined;
  const value = (labelled.exec(line)?.[1] ?? line)
    .replace(/^[#*_>\-–•\s]{1,8}/, "")
    .replace(/^(?:(?:tr|fwd?|re) ?: ?){1,5}/iu, "")
    .replace(/[*_\s:.]{1,8}$/, "");
  if (value === "") return undefined;
  return { value: [...value].slice(0, maxTitle).join("").trim(), words: shortened(line) };
}

const kinds: [OpportunityKind, RegExp][] = [
  ["residency", /\br[ée]sidenc(?:es?|y|ies)\b/iu],
  [
    "training",
    /\b(?:formation|ateliers?|workshops?|training|mentorat|mentorship|classe de ma[îi]tre|masterclass)\b/iu,
  ],
  ["prize", /\b(?:prix|prize|awards?|concours)\b/iu],
  ["call", /\bappel (?:à|de|d')|\bcall for\b|\bopen call\b/iu],
  ["grant", /\b(?:bourses?|subventions?|grants?|soutien financier|aide financière|funding|programme)\b/iu],
];

/** What kind of opportunity a text speaks of. */
export function kindIn(text: string): Reading<OpportunityKind> | undefined {
  for (const [value, test] of kinds) {
    const match = test.exec(text);
    if (match) return { value, words: around(text, match.index, match.index + match[0].length) };
  }
  return undefined;
}

function urlIn(text: string): Reading<string> | undefined {
  const match = /https?:\/\/[^\s<>"'()[\]{}]{4,480}|www\.[^\s<>"'()[\]{}]{4,480}/iu.exec(text);
  if (!match) return undefined;
  const words = match[0].replace(/[.,;:!?*_]{1,8}$/, "");
  const value = /^www\./i.test(words) ? `https://${words}` : words;
  return isWebAddress(value) ? { value, words } : undefined;
}

/** The first funder named, and its programme. */
function namedIn(text: string, funders: readonly string[]): Pick<CallReading, "funder" | "program"> {
  const folded = foldWide(text);
  const names = [
    ...funders.map((name) => ({ name, as: name })),
    ...knownFunders.flatMap(({ name, also }) =>
      [name, ...also].map((as) => ({ name: knownAs(name, also, funders), as })),
    ),
  ];
  const found = names
    .flatMap((one) => {
      const at = placeOf(one.as, text, folded);
      return at < 0 ? [] : [{ ...one, at }];
    })
    .sort((a, b) => a.at - b.at || b.as.length - a.as.length);
  const [first] = found;
  const programs = knownFunders.flatMap(({ programs }) => programs);
  const own = first && knownFunder(first.as)?.programs;
  const program = (first ? (own ?? []) : programs).find((name) => placeOf(name, text, folded) >= 0);
  const at = program ? placeOf(program, text, folded) : 0;
  return {
    ...(first
      ? { funder: { value: first.name, words: around(text, first.at, first.at + first.as.length) } }
      : {}),
    ...(program ? { program: { value: program, words: around(text, at, at + program.length) } } : {}),
  };
}

/** A funder as the workspace calls it, when it does. */
function knownAs(name: string, also: readonly string[], funders: readonly string[]): string {
  const keys = new Set([name, ...also].map(foldText));
  return funders.find((one) => keys.has(foldText(one))) ?? name;
}

const folds = new Map<string, string>();

/** Accents and case aside, at the same places. */
function foldWide(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? "";
    let plain = folds.get(unit);
    if (plain === undefined) {
      plain = foldText(unit).slice(0, 1) || " ";
      folds.set(unit, plain);
    }
    folded += plain;
  }
  return folded;
}

/** Where a name stands as a word of its own; what is written in capitals is looked for so. */
function placeOf(name: string, text: string, folded: string): number {
  const isShort = /^[\p{Lu}\d-]{2,8}$/u.test(name);
  const [wanted, inside] = isShort ? [name, text] : [foldWide(name), folded];
  if (wanted.trim().length < 2) return -1;
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(inside[at] ?? " ");
  for (
    let at = inside.indexOf(wanted), tries = 0;
    at >= 0 && tries < 50;
    at = inside.indexOf(wanted, at + 1), tries++
  )
    if (!isWord(at - 1) && !isWord(at + wanted.length)) return at;
  return -1;
}

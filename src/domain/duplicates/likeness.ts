// How likely two files are one person, and why. Each reason adds its points; the reasons are keys, the catalogs hold
// the words. An address that several people share says next to nothing.

import { phoneKey } from "../phone/phone.ts";
import { distanceWithin, toleranceOf } from "./name-distance.ts";
import { nameKey, nameWords, soundKey } from "./name-key.ts";

/** What is compared of a person. */
export interface Marks {
  display_name: string;
  given_name?: string;
  family_name?: string;
  /** Other names the person goes by, or went by. */
  aliases?: readonly string[];
  emails?: readonly string[];
  phones?: readonly string[];
  links?: readonly string[];
  city?: string;
  postal_code?: string;
  external_ids?: readonly string[];
}

export const reasonKeys = [
  "same_key",
  "same_email",
  "shared_email",
  "same_phone",
  "shared_phone",
  "same_name",
  "same_alias",
  "name_alike",
  "name_sounds_alike",
  "name_within",
  "name_initials",
  "same_link",
  "same_postal_code",
  "same_city",
  "other_name",
  "other_email",
  "kept_apart",
] as const;
export type ReasonKey = (typeof reasonKeys)[number];

export interface Reason {
  key: ReasonKey;
  points: number;
  /** What they have in common. */
  value?: string;
}

export interface Likeness {
  /** 0 to 100. */
  score: number;
  /** The heaviest first. */
  reasons: Reason[];
}

/** From here two files are proposed for merging by a scan. */
export const possible = 45;
/** From here a row of a file is taken for somebody already there. */
export const likely = 50;
/** From here hardly a doubt remains. */
export const nearlySure = 85;

/**
 * Whether two are alike by their very name while something says that they are two: two people may have one name. An
 * import shows these, as the scan does. Of the others that the scan alone shows (an address under two names, names
 * that are nearly the same) a file of ten thousand would have hundreds, before which the sure ones would not be seen.
 */
export const isNamesake = ({ score, reasons }: { score: number; reasons: readonly { key: string }[] }) =>
  score >= possible && score < likely && reasons.some(({ key }) => key === "same_name");

/** What is compared, made ready once per person: folding names is the dear part. */
export interface Compared {
  key: string;
  words: ReadonlySet<string>;
  /** Only worked out for names that are compared by it. */
  readonly sound: string;
  aliases: ReadonlySet<string>;
  emails: ReadonlySet<string>;
  phones: ReadonlySet<string>;
  links: ReadonlySet<string>;
  externals: readonly string[];
  postal: string;
  city: string;
}

/** Prepares a person to be compared with many. */
export function prepare(person: Marks): Compared {
  const key = nameKey(person.display_name);
  let sound: string | undefined;
  const other = [person.given_name, person.family_name].filter(Boolean).join(" ");
  const aliases = [...(person.aliases ?? []), ...(person.given_name && person.family_name ? [other] : [])];
  return {
    key,
    words: new Set(nameWords(person.display_name)),
    get sound() {
      sound ??= soundKey(person.display_name);
      return sound;
    },
    aliases: new Set(aliases.map(nameKey).filter((alias) => alias !== "" && alias !== key)),
    emails: new Set((person.emails ?? []).map((email) => email.trim().toLowerCase())),
    phones: new Set((person.phones ?? []).flatMap((phone) => phoneKey(phone) ?? [])),
    links: new Set((person.links ?? []).map(linkKey)),
    externals: person.external_ids ?? [],
    postal: (person.postal_code ?? "").replace(/\s/g, "").toUpperCase(),
    city: nameKey(person.city ?? ""),
  };
}

/** « https://www.amara.exemple/ » and « http://amara.exemple » are one page. */
const linkKey = (link: string) =>
  link
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/\/+$/, "");

/** Whether an address is known to be that of several people. */
export type IsShared = (kind: "email" | "phone", value: string) => boolean;

/** Addresses of an office rather than of somebody. */
const collective =
  /^(info|infos|information|contact|contacts|bonjour|hello|allo|admin|administration|direction|secretariat|reception|bureau|office|accueil|equipe|team|booking|production|communications?|comm|media|presse|press|billetterie|galerie|atelier|compagnie|collectif|no-?reply|webmaster|courriel|mail|support|service|services)([.+_-].*)?@/;

/** Whether an e-mail is an office's by the look of it. */
export const isCollective = (email: string): boolean => collective.test(email.toLowerCase());

const noneShared: IsShared = () => false;

/** Compares two people. `isShared` knows the addresses that several people have. */
export function likenessOf(a: Compared, b: Compared, isShared: IsShared = noneShared): Likeness {
  const reasons: Reason[] = [];
  const add = (key: ReasonKey, points: number, value?: string) =>
    reasons.push(value === undefined ? { key, points } : { key, points, value });

  const sameKey = a.externals.find((key) => b.externals.includes(key));
  if (sameKey !== undefined) add("same_key", 100, sameKey);
  else if (areApart(a.externals, b.externals)) add("kept_apart", -100);

  const emails = common(a.emails, b.emails);
  const own = emails.find((email) => !isCollective(email) && !isShared("email", email));
  if (own !== undefined) add("same_email", 70, own);
  else if (emails[0] !== undefined) add("shared_email", 10, emails[0]);
  else if (a.emails.size > 0 && b.emails.size > 0) add("other_email", -10);

  const phones = common(a.phones, b.phones);
  const ownPhone = phones.find((phone) => !isShared("phone", phone));
  if (ownPhone !== undefined) add("same_phone", 35, ownPhone);
  else if (phones[0] !== undefined) add("shared_phone", 8, phones[0]);

  const link = common(a.links, b.links)[0];
  if (link !== undefined) add("same_link", 25, link);
  const name = nameReason(a, b);
  reasons.push(name);
  if (name.points > 0) {
    if (a.postal !== "" && a.postal === b.postal) add("same_postal_code", 15, a.postal);
    else if (a.city !== "" && a.city === b.city) add("same_city", 5, a.city);
  }
  const total = reasons.reduce((sum, { points }) => sum + points, 0);
  reasons.sort((first, second) => Math.abs(second.points) - Math.abs(first.points));
  return { score: Math.max(0, Math.min(100, total)), reasons };
}

function nameReason(a: Compared, b: Compared): Reason {
  if (a.key !== "" && a.key === b.key) return { key: "same_name", points: 55 };
  if (a.aliases.has(b.key) || b.aliases.has(a.key) || common(a.aliases, b.aliases).length > 0)
    return { key: "same_alias", points: 50 };
  const shortest = a.key.length < b.key.length ? a.key : b.key;
  // Two short names a letter apart are two people: « Lam » and « Lim ».
  if (shortest.length > 5) {
    const distance = distanceWithin(a.key, b.key, toleranceOf(shortest));
    if (distance <= toleranceOf(shortest))
      return { key: "name_alike", points: distance === 1 && shortest.length > 9 ? 45 : 40 };
  }
  if (a.words.size > 1 && a.sound === b.sound) return { key: "name_sounds_alike", points: 40 };
  const [few, many] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  const shared = [...few].filter((word) => many.has(word));
  if (few.size > 1 && shared.length === few.size) return { key: "name_within", points: 30 };
  if (haveSameInitials(a, b)) return { key: "name_initials", points: 25 };
  if (shared.some((word) => word.length > 2)) return { key: "other_name", points: -10 };
  return { key: "other_name", points: -25 };
}

/** « A. Diallo » and « Amara Diallo »: the words that are whole are the same, the others begin alike. */
function haveSameInitials(a: Compared, b: Compared): boolean {
  if (a.words.size !== b.words.size || a.words.size < 2) return false;
  const left = [...a.words].filter((word) => !b.words.has(word));
  const right = [...b.words].filter((word) => !a.words.has(word));
  if (left.length === a.words.size) return false;
  return left.every(
    (word, i) => word[0] === right[i]?.[0] && Math.min(word.length, right[i]?.length ?? 0) === 1,
  );
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return [...few].filter((value) => many.has(value));
}

/** The same source gave them different keys: it knows them as two people, and so do we. */
function areApart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const sources = new Set(b.map(sourceOf));
  return a.some((key) => sources.has(sourceOf(key)));
}

/** What a key is unique within: the layout of a file, or the part of an address before its last word. */
const sourceOf = (key: string) => /^[0-9a-f]{8}:/.exec(key)?.[0] ?? key.replace(/[^:/]*$/, "");

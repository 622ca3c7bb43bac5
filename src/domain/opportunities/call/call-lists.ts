// The lists of a call: the documents it asks, the conditions it sets; a heading, then lines with a mark before them.

import type { Reading } from "./call-text.ts";

const documents =
  /(?:documents?|pi[eè]ces?|mat[eé]riel|éléments?)\b.{0,30}\b(?:fournir|requis(?:es)?|demandé(?:e?s)?|joindre|obligatoires?|soumettre|transmettre|déposer)|(?:dossier|candidature|demande)\b.{0,40}\b(?:comprendre|comprend|inclure|inclut|contenir|contient|comporter)|(?:required|supporting|application) (?:documents?|materials?)|(?:documents?|materials?) (?:required|to (?:submit|provide|include))|applications? (?:must|should|package)|what to (?:submit|send|include)|please (?:submit|include|provide|send)|^(?:à fournir|how to apply|pour postuler|comment postuler)/iu;
const criteria =
  /^(?:crit[eè]res?|conditions?|admissibilit[eé]|qui peut|éligibilit[eé]|eligib\w{0,6}|who can|criteria|requirements|exigences)(?!\p{L})/iu;
const bullet = /^(?:[-–—*•·▪◦‣○●✓]|o(?= )|\d{1,2}[.)]|[a-z]\)) ?/iu;

const longest = 300;
const most = 60;

/** The documents asked, one a line. */
export const documentsIn = (lines: readonly string[]) => listUnder(lines, documents);

/** The conditions, one a line. */
export const criteriaIn = (lines: readonly string[]) => listUnder(lines, criteria);

function listUnder(lines: readonly string[], heading: RegExp): Reading<string>[] {
  for (const [at, line] of lines.entries()) {
    // A sentence that only speaks of documents is no heading of a list.
    if (line.length > 200 || !heading.test(plain(line))) continue;
    const beside = /:\s?(.+)$/.exec(line)?.[1];
    const below = itemsFrom(lines, at + 1, line.endsWith(":"));
    const items = below.length > 0 ? below : beside ? partsOf(beside) : [];
    if (items.length > 0) return items.slice(0, most).map((item) => readingOf(item, line));
  }
  return [];
}

/** A heading without the marks that pages put around it. */
const plain = (line: string) => line.replace(/^[#*_>\s\d.)]{1,8}/, "").replace(/[*_:]+$/, "");

function itemsFrom(lines: readonly string[], from: number, takesBare: boolean): string[] {
  const items: string[] = [];
  let isMarked: boolean | undefined;
  for (let at = from; at < lines.length && items.length < most; at++) {
    const line = lines[at] ?? "";
    if (line === "") {
      // A blank line may part a heading from its list, and marked lines from each other.
      if (items.length === 0 || (isMarked && bullet.test(lines[at + 1] ?? ""))) continue;
      break;
    }
    const marked = bullet.test(line);
    if (isMarked === undefined) {
      if (!marked && !takesBare) return [];
      isMarked = marked;
    }
    if (isMarked && !marked) {
      // The rest of a line that was broken: it begins with a small letter.
      if (/^(?!https?:|www\.)\p{Ll}/u.test(line) && items.length > 0) items.push(`${items.pop()} ${line}`);
      else break;
      continue;
    }
    if (!isMarked && (line.length > 160 || line.endsWith(":"))) break;
    items.push(line.replace(bullet, ""));
  }
  return items;
}

const partsOf = (text: string) =>
  text
    .split(/;|,(?! ?\d)| et (?=(?:une?|le|la|les|votre|des) )/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");

function readingOf(item: string, heading: string): Reading<string> {
  const value = item
    .replace(/[;,.]+$/, "")
    .replace(/^(?:et|and) /i, "")
    .trim();
  return { value: [...value].slice(0, longest).join(""), words: heading };
}

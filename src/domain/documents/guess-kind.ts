import type { DocumentKind } from "./document.ts";
import type { FileFamily } from "./file-rules.ts";

/** Words by which people name their files, in French and in English; the first that is found tells. */
const words: readonly [DocumentKind, RegExp][] = [
  ["cv", /\b(cv|curriculum|vitae|resume|bio|biographie|biography)\b/],
  ["budget", /\b(budget|budgets|budgetaire|depenses|previsions?)\b/],
  ["letter", /\b(lettres?|letters?|appui|recommandation|recommendation)\b/],
  ["contract", /\b(contrats?|ententes?|contracts?|agreements?|convention|licence)\b/],
  ["report", /\b(bilans?|rapports?|reports?|compte rendu|cr)\b/],
  [
    "draft",
    /\b(demandes?|ebauches?|brouillons?|candidatures?|drafts?|applications?|formulaires?|projets?)\b/,
  ],
  ["portfolio", /\b(portfolios?|dossiers?|book|demarche|statement|visuels?)\b/],
  ["photo", /\b(photos?|portraits?|headshots?|img|dsc|pictures?)\b/],
];

/** The kind that a file's name suggests; it can be changed. */
export function guessKind(name: string, family: FileFamily): DocumentKind {
  if (family === "mail") return "email";
  const folded = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ");
  const found = words.find(([, pattern]) => pattern.test(folded))?.[0];
  if (found) return found;
  return family === "image" ? "photo" : "other";
}

import {
  applicationLabels,
  foldHeader,
  interactionLabels,
  isSelfIdentification,
  labels,
  opportunityLabels,
  organizationLabels,
} from "./labels.ts";
import { type Table, valuesOf } from "./table.ts";
import {
  type AnyTarget,
  type ImportSubject,
  type ImportTarget,
  importTargets,
  isJoinedTarget,
  isListTarget,
  targetsOf,
} from "./targets.ts";

/** For each column of a file, the field it fills; nothing for a column left out. */
export type ColumnMapping<Target extends AnyTarget = ImportTarget> = (Target | undefined)[];

const sampled = 200;
/** What a cell holds is plain from its beginning. */
const beginnings = (table: Table, column: number) =>
  valuesOf(table, column, sampled).map((value) => value.slice(0, 200));

/** Proposes a field for each column; the adviser corrects. */
export function guessColumns(table: Table): ColumnMapping {
  const headers = table.headers.map(foldHeader);
  const mapping: ColumnMapping = headers.map(() => undefined);
  const free = (column: number) =>
    mapping[column] === undefined && !isSelfIdentification(table.headers[column] ?? "");

  const given = bestColumn(headers, "given_name", free);
  const family = bestColumn(headers, "family_name", free);
  for (const target of importTargets) {
    const isFit = (column: number) => free(column) && suits(table, column, target);
    if (target === "display_name" && given !== undefined && family === undefined) {
      // Beside a given name alone, « Nom » is the family name; only a label that says more is the whole name.
      claimFirst(mapping, headers, target, (column) => isFit(column) && !isPartial(headers[column] ?? ""));
    } else if (target === "family_name" && given !== undefined) {
      const column = bestColumn(headers, target, isFit) ?? bestOf(headers, ["nom", "name"], isFit);
      if (column !== undefined) mapping[column] = target;
    } else if (target === "disciplines") claimTier(mapping, headers, isFit);
    // Remarks and comments are notes all of them: none is left behind.
    else if (isListTarget(target) || target === "note") claimAll(mapping, headers, target, isFit);
    else {
      claimFirst(mapping, headers, target, isFit);
      if (isJoinedTarget(target)) claimNumbered(table, mapping, headers, target);
    }
  }
  guessFromValues(table, mapping, free);
  return mapping;
}

const labelsOf = {
  people: labels,
  organizations: organizationLabels,
  interactions: interactionLabels,
  applications: applicationLabels,
  opportunities: opportunityLabels,
};

/** Proposes the fields of organisations or interactions; people have rules of their own for their names. */
export function guessColumnsFor(subject: ImportSubject, table: Table): ColumnMapping<AnyTarget> {
  if (subject === "people") return guessColumns(table);
  const headers = table.headers.map(foldHeader);
  const mapping: ColumnMapping<AnyTarget> = headers.map(() => undefined);
  const wanted = labelsOf[subject] as Partial<Record<AnyTarget, readonly string[]>>;
  for (const target of targetsOf[subject]) {
    const isFree = (column: number) =>
      mapping[column] === undefined &&
      !isSelfIdentification(table.headers[column] ?? "") &&
      suitsIn[subject](table, column, target);
    const columns = (wanted[target] ?? []).flatMap((label) =>
      headers.flatMap((header, column) => (header === label && isFree(column) ? [column] : [])),
    );
    for (const column of isListTarget(target) ? columns : columns.slice(0, 1)) mapping[column] = target;
    if (isJoinedTarget(target)) claimNumbered(table, mapping, headers, target);
  }
  return mapping;
}

const suitsIn = {
  people: suitsEither,
  organizations: suitsEither,
  interactions: suitsEither,
  applications: suitsApplication,
  opportunities: suitsOpportunity,
};

/** « Adresse 2 » continues « Adresse » or « Adresse 1 ». */
function claimNumbered(
  table: Table,
  mapping: ColumnMapping<AnyTarget>,
  headers: string[],
  target: AnyTarget,
): void {
  const claimed = headers[mapping.indexOf(target)];
  headers.forEach((header, column) => {
    const isNext = header === claimed && /[2-9]\s*$/.test(table.headers[column] ?? "");
    if (isNext && mapping[column] === undefined) mapping[column] = target;
  });
}

/** A date among the cells of a column of dates, words among those of people. */
function suitsEither(table: Table, column: number, target: AnyTarget): boolean {
  const values = beginnings(table, column);
  const share = (test: RegExp) =>
    values.filter((value) => test.test(value)).length / Math.max(1, values.length);
  if (values.length === 0) return true;
  if (target === "occurred_at") return share(/\d/) > 0.3;
  if (target === "people" || target === "name")
    return share(/^(https?:|[\d\s.,:/-]+$|[^\s@]+@[^\s@]+$)/) < 0.5;
  if (target === "website") return share(/\w\.\w/) > 0.3;
  if (target === "emails") return share(/@/) > 0.3;
  return true;
}

/** What the cells of a column of dates, or of amounts, must hold; words for the others. */
function suitsOpportunity(table: Table, column: number, target: AnyTarget): boolean {
  const values = beginnings(table, column);
  if (values.length === 0) return true;
  const share = (test: RegExp) => values.filter((value) => test.test(value)).length / values.length;
  if (target === "title") return share(/^(https?:|[\d\s.,:/-]+$|[^\s@]+@[^\s@]+$)/) < 0.5;
  if (target === "amount_min" || target === "amount_max") return share(/\d/) > 0.5;
  if (target === "url") return share(/\w\.\w/) > 0.3;
  return true;
}

const legalForm =
  /\b(inc|lt[ée]e|ltd|limited|limit[ée]e|enr|llc|corp|productions?|films?|th[ée][âa]tre|compagnie|collectif|centre)\b/i;

/** Companies are not people, whatever the column of those who apply is called; an amount is a number. */
function suitsApplication(table: Table, column: number, target: AnyTarget): boolean {
  const values = beginnings(table, column);
  const share = (test: RegExp) =>
    values.filter((value) => test.test(value)).length / Math.max(1, values.length);
  if (values.length === 0) return true;
  if (target === "people") return share(legalForm) < 0.3 && suitsEither(table, column, target);
  if (target === "requested" || target === "granted") return share(/^\D{0,4}\d/) > 0.5;
  if (target.endsWith("_on")) return share(/\d/) > 0.3;
  return suitsEither(table, column, target);
}

const isPartial = (header: string) => header === "nom" || header === "name";

/** What the cells say about a label that could mean two things: « artiste » over addresses of pages is a key. */
function suits(table: Table, column: number, target: ImportTarget): boolean {
  const values = beginnings(table, column);
  if (values.length === 0) return true;
  const share = (test: RegExp) => values.filter((value) => test.test(value)).length / values.length;
  if (target === "display_name") return share(/^(https?:|[qQ]?\d+$|[^\s@]+@[^\s@]+$)/) < 0.5;
  if (target === "links") return share(/\w\.\w/) > 0.3;
  // « ana.roy.exemple » was meant for one.
  if (target === "emails") return share(/@|\w[.,]\w/) > 0.3;
  if (target === "language") return share(/^.{0,60}$/s) === 1;
  return true;
}

function bestColumn(headers: string[], target: ImportTarget, isFit: (column: number) => boolean) {
  return bestOf(headers, labels[target], isFit);
}

function bestOf(headers: string[], wanted: readonly string[], isFit: (column: number) => boolean) {
  for (const label of wanted) {
    const column = headers.findIndex((header, index) => header === label && isFit(index));
    if (column !== -1) return column;
  }
  return undefined;
}

function claimFirst(
  mapping: ColumnMapping,
  headers: string[],
  target: ImportTarget,
  isFit: (column: number) => boolean,
) {
  const column = bestColumn(headers, target, isFit);
  if (column !== undefined) mapping[column] = target;
}

function claimAll(
  mapping: ColumnMapping,
  headers: string[],
  target: ImportTarget,
  isFit: (column: number) => boolean,
) {
  headers.forEach((header, column) => {
    if (labels[target].includes(header) && isFit(column)) mapping[column] = target;
  });
}

const trades = /^(occupations?|metiers?|profession)$/;

/** Trades stand for disciplines only when no column names disciplines. */
function claimTier(mapping: ColumnMapping, headers: string[], isFit: (column: number) => boolean) {
  const fits = (column: number) => labels.disciplines.includes(headers[column] ?? "") && isFit(column);
  const columns = headers.map((_, column) => column).filter(fits);
  const named = columns.filter((column) => !trades.test(headers[column] ?? ""));
  for (const column of named.length > 0 ? named : columns) mapping[column] = "disciplines";
}

/** Columns whose label says nothing known: addresses are recognised, keys too when « artiste » sits over them. */
function guessFromValues(table: Table, mapping: ColumnMapping, free: (column: number) => boolean) {
  table.headers.forEach((header, column) => {
    if (!free(column)) return;
    const values = beginnings(table, column);
    if (values.length === 0) return;
    const all = (test: RegExp) => values.every((value) => test.test(value));
    if (values.filter((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)).length / values.length > 0.6)
      mapping[column] = "emails";
    else if (
      labels.display_name.includes(foldHeader(header)) &&
      all(/^(https?:\S+|[qQ]?\d+)$/) &&
      new Set(values).size === values.length
    )
      mapping[column] = "external_ids";
  });
}

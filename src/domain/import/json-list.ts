import { maxRows, type Table, tableFrom } from "./table.ts";
import { UnreadableFile } from "./unreadable.ts";

const maxKeys = 500;
/** What a workbook may hold too. */
const maxCells = 4_000_000;

/** Reads a .json that is a list of flat records, or holds one, as a table. Throws `UnreadableFile`. */
export function readJsonList(text: string): Table {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile("list_unreadable", placeOf(error, text));
  }
  const list = listIn(parsed);
  if (!list) throw new UnreadableFile("list_unreadable");
  const named = new Set<string>();
  // The line of a record is its place in the list, under that of the headers: what a spreadsheet would show.
  const filled: { line: number; record: Values }[] = [];
  list.forEach((record, index) => {
    const texts = Object.keys(record).filter((key) => isText(record[key]));
    for (const key of texts) named.add(key);
    if (named.size > maxKeys) throw new UnreadableFile("list_unreadable");
    if (texts.every((key) => cellOf(record[key]) === "")) return;
    filled.push({ line: index + 2, record });
    if (filled.length > maxRows) throw new UnreadableFile("file_too_large", { line: index + 2 });
  });
  if (named.size === 0) throw new UnreadableFile("list_unreadable");
  if (filled.length * named.size > maxCells) throw new UnreadableFile("file_too_large");
  const keys = [...named];
  const rows = filled.map(({ line, record }) => ({ line, cells: keys.map((key) => cellOf(record[key])) }));
  const read = tableFrom([{ line: 1, cells: keys }, ...rows], { format: "list", encoding: "utf-8" }, true);
  if (!read.ok) throw new UnreadableFile(read.code);
  return read.table;
}

type Values = Record<string, unknown>;

const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is Values[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);

/** The list itself, or the only one that a wrapper holds (« data », « results »). */
function listIn(value: unknown): Values[] | undefined {
  if (isList(value)) return value;
  const held = isRecord(value) ? Object.values(value).filter(isList) : [];
  return held.length === 1 ? held[0] : undefined;
}

const isText = (value: unknown) =>
  value === null ||
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every((each) => ["string", "number"].includes(typeof each)));

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.every((each) => !isRecord(each)) ? value.join("; ") : "";
  if (value === null || value === undefined || typeof value === "object") return "";
  // « /Date(1291352400000-0500)/ » of Microsoft's serialisers.
  const stamp = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(String(value))?.[1];
  return stamp ? new Date(Number(stamp)).toISOString().slice(0, 10) : String(value);
}

/** Where engines say that the text stops being JSON. */
function placeOf(error: unknown, text: string): { line?: number } {
  const message = error instanceof Error ? error.message : "";
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return { line: Number(line) };
  const position = /position (\d+)/.exec(message)?.[1];
  if (position) return { line: text.slice(0, Number(position)).split("\n").length };
  return /end of/i.test(message) ? { line: text.split("\n").length } : {};
}

// What one account has on this device and nowhere else: changes not sent, changes refused, forms half filled, files of
// documents. Read from the databases themselves, open or not, whatever version of the app wrote them.

import { Dexie } from "dexie";
import type { AnyDoc } from "#domain/record/record.ts";
import { recordOf, type TableName, tableNames } from "#domain/records.ts";
import type { KeptDraft, Setting } from "../store/device.ts";
import { type FileBytes, filesName, type OutgoingFile } from "../store/device-files.ts";
import { databaseName } from "../store/open.ts";
import { filesOf, readWaiting } from "../store/record-file.ts";
import { type Refusal, recordIn } from "../store/replica.ts";
import { databaseNames } from "../store/wipe.ts";

/** Whose work, in the workspaces that the account has here. */
export interface Worker {
  user_id: string;
  workspaces: readonly { id: string }[];
}

/** A record that waits, as the device holds it. */
export interface WaitingRecord {
  table: TableName;
  doc: AnyDoc;
  pending: number;
  refused?: Refusal;
}

/** A file of a document that waits. Its bytes do not enter an export, which holds text: they are saved apart. */
export interface WaitingFile {
  id: string;
  name: string;
  bytes: number;
}

/** What waits in one workspace. */
export interface WaitingPart {
  workspace_id: string;
  /** The node that stamped it; absent when it never stamped anything. */
  node?: string;
  records: WaitingRecord[];
  drafts: KeptDraft[];
  files?: WaitingFile[];
}

/** What a wipe would lose, told without any content. */
export interface UnsentWork {
  /** Changes, refused ones included. */
  count: number;
  refused: number;
  kinds: Partial<Record<TableName, number>>;
  /** By workspace. */
  places: { workspace_id: string; count: number }[];
  /** Forms half filled. */
  drafts: number;
  /** Files of documents. */
  files: number;
  /** The same as long as nothing more was written. */
  mark: string;
}

/** Reads all that waits. */
export async function readUnsent(worker: Worker): Promise<WaitingPart[]> {
  const stored = await databaseNames();
  const parts: WaitingPart[] = [];
  for (const { id } of worker.workspaces) {
    const name = databaseName({ user_id: worker.user_id, workspace_id: id });
    const records: WaitingRecord[] = [];
    for (const table of tableNames) {
      if (recordOf(table).readonly) continue;
      for (const file of filesOf(stored, name, table)) {
        const rows = await readWaiting(file, {}, (waiting) => waiting.rows(), []);
        records.push(...rows.map((row) => waitingIn(table, row)));
      }
    }
    const beside = stored.includes(name) ? await readBeside(name) : { drafts: [] };
    const files = (await readFiles(stored, name, false)).map(({ row }) => ({
      id: row.id,
      name: row.draft.name,
      bytes: row.draft.bytes,
    }));
    if (records.length + beside.drafts.length + files.length > 0)
      parts.push({ workspace_id: id, records, ...beside, ...(files.length > 0 && { files }) });
  }
  return parts;
}

/** What waits, in numbers. */
export function summaryOf(parts: readonly WaitingPart[]): UnsentWork {
  const records = parts.flatMap((part) => part.records);
  const drafts = parts.flatMap((part) => part.drafts);
  const files = parts.flatMap((part) => part.files ?? []);
  const kinds: UnsentWork["kinds"] = {};
  for (const { table } of records) kinds[table] = (kinds[table] ?? 0) + 1;
  const marks = [
    ...records.map(({ table, doc, pending }) => `${table} ${doc.id} ${pending} ${JSON.stringify(doc.clock)}`),
    ...drafts.map(({ key, kept_at }) => `${key} ${kept_at}`),
    ...files.map(({ id }) => `file ${id}`),
  ];
  return {
    count: records.length,
    refused: records.filter(({ pending }) => pending < 0).length,
    kinds,
    places: parts
      .filter((part) => part.records.length > 0)
      .map((part) => ({ workspace_id: part.workspace_id, count: part.records.length })),
    drafts: drafts.length,
    files: files.length,
    mark: marks.sort().join("\n"),
  };
}

function waitingIn(table: TableName, row: Record<string, unknown>): WaitingRecord {
  const doc = { ...recordIn(row) } as Record<string, unknown>;
  // Computed anew wherever the record goes.
  for (const column of Object.keys(recordOf(table).derived)) delete doc[column];
  return {
    table,
    doc: doc as AnyDoc,
    pending: row.pending as number,
    ...(row.refused ? { refused: row.refused as Refusal } : {}),
  };
}

/** The memory of the last import is kept as a draft is, and nobody typed it. */
const isTyped = (key: string) => !key.startsWith("import ");

/** The drafts and the node, beside the records. */
async function readBeside(name: string): Promise<Pick<WaitingPart, "drafts" | "node">> {
  const device = new Dexie(name);
  try {
    await device.open();
    const node = (await device.table<Setting>("settings").get("node"))?.value as string | undefined;
    const drafts = await device.table<KeptDraft>("drafts").toArray();
    return { drafts: drafts.filter(({ key }) => isTyped(key)), ...(node ? { node } : {}) };
  } catch (error) {
    if ((error as Error).name === "NoSuchDatabaseError") return { drafts: [] };
    throw error;
  } finally {
    device.close();
  }
}

/** The files that wait, to be saved among one's own before the device is emptied. */
export async function waitingFiles(worker: Worker): Promise<{ name: string; file: Blob }[]> {
  const stored = await databaseNames();
  const found: { name: string; file: Blob }[] = [];
  for (const { id } of worker.workspaces) {
    const name = databaseName({ user_id: worker.user_id, workspace_id: id });
    for (const { row, blob } of await readFiles(stored, name, true))
      if (blob) found.push({ name: row.draft.name, file: blob });
  }
  return found;
}

async function readFiles(
  stored: readonly string[],
  name: string,
  withBytes: boolean,
): Promise<{ row: OutgoingFile; blob?: Blob }[]> {
  if (!stored.includes(filesName(name))) return [];
  const files = new Dexie(filesName(name));
  try {
    await files.open();
    const rows = await files.table<OutgoingFile>("outgoing").toArray();
    const waiting = rows.filter(({ state }) => state !== "removed");
    if (!withBytes) return waiting.map((row) => ({ row }));
    const bytes = await files.table<FileBytes>("blobs").bulkGet(waiting.map(({ id }) => id));
    return waiting.map((row, at) => ({ row, ...(bytes[at] && { blob: bytes[at].blob }) }));
  } catch (error) {
    if ((error as Error).name === "NoSuchDatabaseError") return [];
    throw error;
  } finally {
    files.close();
  }
}

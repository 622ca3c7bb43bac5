import { Dexie } from "dexie";
import type { TableName } from "#domain/records.ts";
import type { StorageEngine } from "./device.ts";

/** The file that RxDB keeps a record in, by the version of its indexes. */
export function recordFile(database: string, table: string, version: number): string {
  return `rxdb-dexie-${database}--${version}--${table}`;
}

/** The file of the search's index, which goes when those of the workspace go: their names begin alike (wipe.ts). */
export const indexFile = (database: string) => `${database}-search`;

/** A file of a record of an account's workspace. */
export interface RecordFile {
  name: string;
  table: TableName;
  version: number;
}

/** The files that earlier versions of the app left, among all the databases of this site. */
export function earlierFiles(
  database: string,
  versions: Readonly<Record<TableName, number>>,
  names: readonly string[],
): RecordFile[] {
  const start = `rxdb-dexie-${database}--`;
  return names
    .filter((name) => name.startsWith(start))
    .flatMap((name) => {
      const [version, table] = name.slice(start.length).split("--") as [string, TableName];
      return Number(version) < versions[table] ? { name, table, version: Number(version) } : [];
    })
    .sort((a, b) => a.version - b.version);
}

/** The files of a record among those that are there, whatever version of the app wrote them. */
export function filesOf(stored: readonly string[], database: string, table: string): string[] {
  const [start, end] = [`rxdb-dexie-${database}--`, `--${table}`];
  return stored.filter((name) => name.startsWith(start) && name.endsWith(end));
}

/**
 * Looks at what waits in a file beside RxDB, which opens thirteen collections at the most and no earlier version.
 * A file that is not there holds nothing.
 */
export async function readWaiting<T>(
  file: string,
  engine: StorageEngine,
  read: (waiting: { count(): Promise<number>; rows(): Promise<Record<string, unknown>[]> }) => Promise<T>,
  nothing: T,
): Promise<T> {
  const database = new Dexie(file, engine);
  try {
    await database.open();
    const entries = database.table("docs").where("[_deleted+pending+id]");
    const refused = entries.between(["0", Dexie.minKey, ""], ["0", 0, ""], true, false);
    const pending = database
      .table("docs")
      .where("[_deleted+pending+id]")
      .between(["0", 1, ""], ["0", Dexie.maxKey, "\uffff"]);
    return await read({
      count: async () => (await refused.count()) + (await pending.count()),
      rows: async () => [...(await refused.toArray()), ...(await pending.toArray())],
    });
  } catch (error) {
    if ((error as Error).name === "NoSuchDatabaseError") return nothing;
    throw error;
  } finally {
    database.close();
  }
}

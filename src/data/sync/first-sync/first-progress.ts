import { type TableName, tableNames } from "#domain/records.ts";
import { keepSetting, readSetting, type WorkspaceDevice } from "../../store/device.ts";
import type { FirstCounts } from "../remote.ts";
import { type PartName, parts } from "./parts.ts";

/** How far it is, in rows, and what is being brought. */
export interface BringProgress {
  done: number;
  total: number;
  of: PartName;
}

interface Kept {
  totals: Partial<Record<PartName, number>>;
  done: Partial<Record<PartName, number>>;
  /** What was being brought last. */
  of: PartName;
}

const setting = "first_progress";

/** Rows brought over rows to bring, kept on the device: a device that was killed goes on from the same fraction. */
export class FirstProgress {
  readonly #device: WorkspaceDevice;
  readonly #kept: Kept;

  private constructor(device: WorkspaceDevice, kept: Kept) {
    this.#device = device;
    this.#kept = kept;
  }

  /** What was kept of a first synchronisation under way. */
  static async resume(device: WorkspaceDevice): Promise<FirstProgress | undefined> {
    const kept = await readSetting<Kept>(device, setting);
    return kept && new FirstProgress(device, kept);
  }

  static async begin(
    device: WorkspaceDevice,
    tables: ReadonlySet<TableName>,
    counts: FirstCounts,
    keepsAll: boolean,
  ): Promise<FirstProgress> {
    const totals: Kept["totals"] = {};
    for (const { name, table } of parts) if (tables.has(table)) totals[name] = rowsOf(name, counts, keepsAll);
    const progress = new FirstProgress(device, { totals, done: {}, of: parts[0]!.name });
    await keepSetting(device, setting, progress.#kept);
    return progress;
  }

  static async end(device: WorkspaceDevice): Promise<void> {
    await keepSetting(device, setting, undefined);
  }

  async add(part: PartName, rows: number): Promise<void> {
    const total = this.#kept.totals[part] ?? 0;
    // Rows that moved meanwhile come again, new ones were not counted: never more than was said.
    this.#kept.of = part;
    this.#kept.done[part] = Math.min((this.#kept.done[part] ?? 0) + rows, total);
    await keepSetting(this.#device, setting, this.#kept);
  }

  async finish(part: PartName): Promise<void> {
    await this.add(part, Number.POSITIVE_INFINITY);
  }

  /** Full only when everything is here, which the end of the round says. */
  shown(of = this.#kept.of): BringProgress {
    const sum = (rows: Kept["done"]) => Object.values(rows).reduce((all, some) => all + some, 0);
    const total = Math.max(sum(this.#kept.totals), 1);
    return { done: Math.min(sum(this.#kept.done), total - 1), total, of };
  }
}

function rowsOf(part: PartName, counts: FirstCounts, keepsAll: boolean): number {
  const { tables, open_tasks } = counts;
  if (part === "open_tasks") return open_tasks;
  if (part === "closed_tasks") return (tables.tasks ?? 0) - open_tasks;
  if (part === "interactions" && !keepsAll) return counts.recent.rows;
  return tableNames.includes(part) ? (tables[part] ?? 0) : 0;
}

import type { TableName } from "#domain/records.ts";

/** A page that was stored. */
export interface StoredPage {
  rows: number;
  /** Rows of the table, when the server counts them. */
  total?: number;
  /** Revision of its last row. */
  rev: number;
}

/** The first synchronisation in numbers: by rows when the server counts them, by revisions otherwise. */
export class Progress {
  readonly #goals: ReadonlyMap<TableName, number>;
  readonly #shown: (progress: { done: number; total: number }) => void;
  readonly #parts = new Map<TableName, number>();
  readonly #rows = new Map<TableName, { done: number; total: number }>();

  /** `goals`: the tables to bring, each with its highest revision. */
  constructor(
    goals: ReadonlyMap<TableName, number>,
    shown: (progress: { done: number; total: number }) => void,
  ) {
    this.#goals = goals;
    this.#shown = shown;
    if (goals.size > 0) this.#show();
  }

  add(table: TableName, page: StoredPage): void {
    const goal = this.#goals.get(table);
    if (goal === undefined) return;
    const rows = this.#rows.get(table) ?? { done: 0, total: page.total ?? 0 };
    rows.done += page.rows;
    this.#rows.set(table, rows);
    const part = rows.total > 0 ? rows.done / rows.total : page.rev / Math.max(goal, page.rev, 1);
    // Rows that move meanwhile come again: the bar never goes back, and is full only at the end.
    this.#parts.set(table, Math.max(this.#parts.get(table) ?? 0, Math.min(part, 0.99)));
    this.#show();
  }

  finish(table: TableName): void {
    if (!this.#goals.has(table)) return;
    this.#parts.set(table, 1);
    this.#show();
  }

  /** Each table is an equal part of a thousand. */
  #show(): void {
    let done = 0;
    for (const part of this.#parts.values()) done += part;
    this.#shown({ done: Math.floor((done / this.#goals.size) * 1000), total: 1000 });
  }
}

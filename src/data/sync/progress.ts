import type { TableName } from "#domain/records.ts";

/** The first synchronisation in numbers: rows when the server counts them, tables otherwise. */
export class Progress {
  readonly #tables: TableName[];
  readonly #shown: (progress: { done: number; total: number }) => void;
  readonly #rows = new Map<TableName, { done: number; total: number }>();

  constructor(tables: TableName[], shown: (progress: { done: number; total: number }) => void) {
    this.#tables = tables;
    this.#shown = shown;
    if (tables.length > 0) this.#show();
  }

  add(table: TableName, page: { rows: number; total?: number }): void {
    if (!this.#tables.includes(table)) return;
    const rows = this.#rows.get(table) ?? { done: 0, total: page.total ?? 0 };
    rows.done += page.rows;
    rows.total = Math.max(rows.total, rows.done + 1);
    this.#rows.set(table, rows);
    this.#show();
  }

  finish(table: TableName): void {
    if (!this.#tables.includes(table)) return;
    this.#rows.set(table, { done: 1, total: 1 });
    this.#show();
  }

  /** Each table is an equal part of a thousand, filled by its rows. */
  #show(): void {
    const done = this.#tables.reduce((sum, table) => {
      const rows = this.#rows.get(table);
      return sum + (rows ? rows.done / rows.total : 0);
    }, 0);
    this.#shown({ done: Math.round((done / this.#tables.length) * 1000), total: 1000 });
  }
}

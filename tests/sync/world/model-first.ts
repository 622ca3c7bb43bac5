// What a new device asks of the model first: counts, tasks by part, interactions from the newest back.

import type { Remote } from "#data/sync/remote.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import type { Row } from "#domain/record/rows.ts";
import { type TableName, tableNames } from "#domain/records.ts";

/** Two years, in days of 24 hours: the model's stories do not care which. */
const recentMs = 730 * 86_400_000;
const order = (a: AnyDoc) => `${new Date(a.occurred_at as string).toISOString()} ${a.id}`;

/** The part of a remote that a first synchronisation uses, on documents held in memory. */
export function firstPages(of: {
  docs(table: TableName): AnyDoc[];
  sees(table: TableName, doc: AnyDoc): boolean;
  row(table: TableName, doc: AnyDoc): Row;
  /** Throws when the caller is nobody here. */
  admit(): void;
  now(): number;
  wholeHistoryUpTo(): number;
}): Pick<Remote, "counts" | "pullTasks" | "pullRecent"> {
  const seen = (table: TableName) => of.docs(table).filter((doc) => of.sees(table, doc));
  const isOpen = (task: AnyDoc) => task.status === "open" && !task.deleted;
  const newestFirst = () => of.docs("interactions").sort((a, b) => (order(a) < order(b) ? 1 : -1));
  return {
    counts: async () => {
      of.admit();
      const latest = newestFirst()
        .filter((doc) => of.sees("interactions", doc))
        .slice(0, Math.max(Math.floor(of.wholeHistoryUpTo() / 4), 1));
      const dates = latest.map((doc) => Date.parse(doc.occurred_at as string));
      const since = new Date(Math.min(of.now() - recentMs, ...dates)).toISOString();
      const interactions = seen("interactions");
      return {
        tables: Object.fromEntries(tableNames.map((table) => [table, seen(table).length])),
        open_tasks: seen("tasks").filter(isOpen).length,
        recent: { since, rows: interactions.filter((doc) => (doc.occurred_at as string) >= since).length },
        is_large: interactions.length > of.wholeHistoryUpTo(),
      };
    },
    pullTasks: async (open, after, limit) => {
      of.admit();
      const above = of
        .docs("tasks")
        .filter((doc) => isOpen(doc) === open)
        .filter((doc) => doc.rev > after.rev || (doc.rev === after.rev && doc.id > after.id))
        .sort((a, b) => a.rev - b.rev || (a.id < b.id ? -1 : 1));
      return { rows: above.slice(0, limit).map((doc) => of.row("tasks", doc)), more: above.length > limit };
    },
    pullRecent: async ({ before, since, person, count }, limit) => {
      of.admit();
      const from = before ? `${new Date(before.at).toISOString()} ${before.id}` : "~";
      const below = newestFirst().filter(
        (doc) => order(doc) < from && (!person || (doc.people as string[]).includes(person)),
      );
      const wanted = below.filter(
        (doc) => of.sees("interactions", doc) && (!since || (doc.occurred_at as string) >= since),
      );
      const page = wanted.slice(0, limit);
      const end = wanted.length > limit ? below.indexOf(page[page.length - 1]!) + 1 : below.length;
      return {
        rows: page.map((doc) => of.row("interactions", doc)),
        more: wanted.length > limit,
        hidden: person
          ? []
          : below.slice(0, end).flatMap((doc) => (of.sees("interactions", doc) ? [] : doc.id)),
        ...(count ? { total: wanted.length } : {}),
      };
    },
  };
}

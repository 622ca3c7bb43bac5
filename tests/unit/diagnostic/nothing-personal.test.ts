// What is given to support holds nothing that a person typed, is called, or reads. Everything that can hold words is
// filled with marks, everything that can fail does so with marks in its mouth, and none may be found in the text.

import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { problemOf } from "#data/backend-problems.ts";
import { diagnose } from "#data/diagnostic/diagnose.ts";
import { factsOf, note, readJournal } from "#data/diagnostic/journal.ts";
import { measureRounds, readRounds } from "#data/diagnostic/rounds.ts";
import type { Account } from "#data/session/account.ts";
import { type Database, openDatabase } from "#data/store/open.ts";
import { Engine } from "#data/sync/engine.ts";
import type { Remote } from "#data/sync/remote.ts";
import { initialStatus } from "#data/sync/status.ts";
import type { Kind } from "#domain/record/kinds.ts";
import type { RecordDefinition } from "#domain/record/record.ts";
import { recordOf, type TableName, tableNames } from "#domain/records.ts";
import { schemaNumber } from "#domain/schema.ts";
import { textOf } from "../../../src/features/diagnostic/lines.ts";
import { english } from "../../../src/i18n/en-ca/catalog.ts";
import { makeFormats } from "../../../src/i18n/format.ts";
import { french } from "../../../src/i18n/fr-ca/catalog.ts";
import type { I18n } from "../../../src/i18n/index.ts";
import { makeTranslate } from "../../../src/i18n/translate.ts";
import { ModelServer } from "../../sync/world/model-server.ts";

const kept = new Map<string, string>();
let database: Database | undefined;

beforeEach(() => {
  kept.clear();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await database?.close();
});

/** A page around the diagnosis alone: what runs before must not believe that it is in one. */
async function inPage<T>(run: () => Promise<T>): Promise<T> {
  vi.stubGlobal("document", { documentElement: { lang: "fr-CA" } });
  vi.stubGlobal("location", { origin: "https://coulisses.exemple", href: "https://coulisses.exemple/" });
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("innerWidth", 390);
  vi.stubGlobal("innerHeight", 844);
  vi.stubGlobal("devicePixelRatio", 2);
  try {
    return await run();
  } finally {
    for (const name of [
      "document",
      "location",
      "matchMedia",
      "innerWidth",
      "innerHeight",
      "devicePixelRatio",
    ])
      vi.stubGlobal(name, undefined);
  }
}

const languages: I18n[] = [
  { t: makeTranslate(() => french), locale: "fr-CA" as const },
  { t: makeTranslate(() => english), locale: "en-CA" as const },
].map(
  ({ t, locale }) =>
    ({
      t,
      format: makeFormats({ locale: () => locale, timeZone: () => "America/Toronto", now: () => new Date() }),
    }) as unknown as I18n,
);

/** A value with a mark, where a kind takes words. */
function marked(kind: Kind, mark: string): unknown {
  if (kind.name === "set") return [marked(kind.element as Kind, mark)];
  if (kind.name === "choice") return kind.choices?.[0];
  if (kind.name === "flag") return false;
  if (kind.name === "integer") return 3;
  if (kind.name === "day") return "2026-11-19";
  if (kind.name === "instant") return "2026-11-19T15:00:00.000Z";
  if (kind.name === "ref") return crypto.randomUUID();
  if (kind.format === "email") return `${mark}@exemple.org`;
  if (kind.format === "url") return `https://${mark}.exemple/`;
  return `${mark}`;
}

const draftOf = (record: RecordDefinition, mark: string) =>
  Object.fromEntries(Object.entries(record.fields).map(([field, kind]) => [field, marked(kind, mark)]));

const writable = tableNames.filter((table) => !recordOf(table).readonly);

const anyMark = fc
  .tuple(
    fc.constantFrom("Amara", "Zoé", "secret", "o’brien", "514-555-0100"),
    fc.integer({ min: 1e6, max: 9e6 }),
  )
  .map(([word, n]) => `${word}${n}`);
/** Where things go wrong, and in what form. */
const anyFault = fc.constantFrom("state", "pull", "push", "rows", "refused", "uncaught", "note");

test("[N3] the text for support holds nothing personal, whatever was typed and whatever went wrong", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyMark, { minLength: 1, maxLength: 3 }),
      fc.array(anyFault, { maxLength: 4 }),
      async (marks, faults) => {
        kept.clear();
        await database?.close();
        database = undefined;
        const [mark] = marks as [string];
        const server = new ModelServer();
        const player = await server.join("adviser");
        database = await openDatabase({
          user_id: player.user_id,
          workspace_id: player.workspace_id,
          engine: { indexedDB: new IDBFactory(), IDBKeyRange },
          multiInstance: false,
        });
        const made: [TableName, string][] = [];
        for (const table of writable)
          for (const one of marks) {
            const store = database[table] as unknown as { create(draft: unknown): Promise<{ id: string }> };
            made.push([table, (await store.create(draftOf(recordOf(table), one))).id]);
          }
        await database.device.drafts.put({ key: `person ${mark}`, value: { note: mark }, kept_at: 1 });
        await database.people.edit(made.find(([table]) => table === "people")![1], { city: `${mark} 2` });

        const remote = faulty(player.remote, faults, mark);
        const { remote: measuredRemote, measured } = measureRounds(remote);
        const engine = new Engine({ database, remote: measuredRemote, onContact() {} });
        for (const fault of faults) {
          if (fault === "uncaught")
            note(
              "uncaught",
              factsOf(new TypeError(`${mark} /${mark}.js:1:2\n    at ${mark} (/x/${mark}.ts:3:4)`)),
            );
          if (fault === "note") note("something", { error: `${mark} parle`, words: `le ${mark}` });
          await measured(() => engine.round({ ask: true }));
        }
        const account: Account = {
          user_id: player.user_id,
          email: `${mark}@exemple.org`,
          workspaces: [
            {
              id: player.workspace_id,
              name: mark,
              time_zone: "America/Toronto",
              locale: "fr-CA",
              role: "adviser",
              member_id: player.member_id,
              display_name: mark,
            },
          ],
          workspace_id: player.workspace_id,
        };
        const open = database;
        const found = await inPage(() =>
          diagnose({
            phase: "open",
            account,
            database: open,
            status: { ...initialStatus, ...engine.contact },
            live: undefined,
          }),
        );
        expect(found.unread).toBeUndefined();
        expect(found.rows.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThanOrEqual(made.length);
        for (const text of [
          ...languages.map((i18n) => textOf(found, i18n)),
          JSON.stringify(found),
          ...kept.values(),
        ])
          for (const one of marks) expect(text.toLowerCase()).not.toContain(one.toLowerCase());
        await database.close();
        database = undefined;
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

/** A server that fails as it may, quoting what it was sent. */
function faulty(remote: Remote, faults: readonly string[], mark: string): Remote {
  const quoted = () =>
    problemOf({ code: "23514", message: `Failing row contains (${mark})`, details: mark }, 400);
  return {
    ...remote,
    async state() {
      if (faults.includes("state")) throw new Error(`${mark} could not be reached`);
      return remote.state();
    },
    async pull(table, after, limit) {
      if (faults.includes("pull")) throw problemOf({ code: "XX000", message: mark, details: mark }, 500);
      const page = await remote.pull(table, after, limit);
      if (!faults.includes("rows")) return page;
      return { ...page, rows: [...page.rows, { id: crypto.randomUUID(), display_name: mark, clock: mark }] };
    },
    async push(table, rows) {
      if (faults.includes("push")) throw new TypeError(`${mark} is not a function`);
      if (faults.includes("refused")) throw quoted();
      return remote.push(table, rows);
    },
  };
}

test("[N3] a sentence never enters the journal, and the same event twice is one line", () => {
  note("a round failed", { error: "TypeError", words: "Amara Diallo a appelé", table: "people", rows: 3 });
  note("a round failed", { error: "TypeError", words: "Amara Diallo a appelé", table: "people", rows: 3 });
  note("another", {});
  expect(readJournal()).toMatchObject([
    { event: "another", times: 1 },
    {
      event: "a round failed",
      times: 2,
      facts: { error: "TypeError", words: "…", table: "people", rows: 3 },
    },
  ]);
  for (let n = 0; n < 100; n++) note(`event ${n}`);
  expect(readJournal()).toHaveLength(50);
  expect(readJournal()[0]).toMatchObject({ event: "event 99" });
});

test("[N3] rounds in which nothing moved take one line, and the server’s versions are remembered", async () => {
  const server = new ModelServer();
  const player = await server.join("adviser");
  const { remote, measured } = measureRounds(player.remote);
  const quiet = async () => {
    await remote.state();
    return undefined;
  };
  await measured(quiet);
  await measured(async () => undefined);
  await measured(quiet);
  expect(readRounds()).toMatchObject([{ times: 3, pulled: 0, server: { schema: schemaNumber } }]);
  await measured(async () => "offline" as const);
  await measured(async () => "offline" as const);
  expect(readRounds().map(({ code, times, server: seen }) => [code, times, seen?.schema])).toEqual([
    ["offline", 1, schemaNumber],
    ["offline", 1, schemaNumber],
    [undefined, 3, schemaNumber],
  ]);
});

import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url).pathname;
/** RxDB's own ways to write, which would store a change without a stamp. */
const rawWrites =
  /\.(bulkWrite|bulkInsert|bulkUpsert|bulkRemove|incrementalUpsert|incrementalModify|incrementalPatch|incrementalRemove|insertIfNotExists|modify|upsertLocal)\(/;

test("every write of a record passes the one door that stamps it", () => {
  const offenders = globSync("src/**/*.{ts,tsx}", { cwd: root })
    .filter((file) => file !== "src/data/store/replica.ts")
    // The files that wait on a device are no records: Dexie's own ways are theirs.
    .filter((file) => !file.startsWith("src/data/files/"))
    .filter((file) => rawWrites.test(readFileSync(root + file, "utf8")));
  expect(offenders).toEqual([]);
});

test("RxDB, Dexie and supabase-js are known by the data layer alone, supabase-js by one file", () => {
  const importers = (name: RegExp) =>
    globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((file) =>
      name.test(readFileSync(root + file, "utf8")),
    );
  for (const file of importers(/from "(rxdb|dexie)/)) expect(file).toMatch(/^src\/data\//);
  expect(importers(/(from|import\() ?"@supabase/)).toEqual(["src/data/backend.ts"]);
});

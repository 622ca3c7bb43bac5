import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test, vi } from "vitest";
import { codeOf } from "#data/failure.ts";
import { logger } from "#data/logger.ts";
import { openEmpty } from "./open.ts";

test("[P0.4] a full disk is said as such, and what was stored stays", async () => {
  const db = await openEmpty({ indexedDB: new IDBFactory(), IDBKeyRange });
  const person = await db.people.create({ kind: "artist", display_name: "Amara Diallo" });
  const full = new DOMException("The disk is full.", "QuotaExceededError");
  const write = vi.spyOn(db.replicas.people.collection.storageInstance, "bulkWrite");
  write.mockRejectedValueOnce(Object.assign(new Error("Aborted"), { name: "AbortError", inner: full }));
  const error = await db.people.edit(person.id, { city: "Laval" }).catch((thrown: unknown) => thrown);
  expect(codeOf(error)).toBe("storage_full");
  write.mockRestore();
  expect((await db.people.get(person.id))?.city).toBeUndefined();
  expect(await db.people.edit(person.id, { city: "Laval" })).toMatchObject({ city: "Laval" });
});

test("storage that fails otherwise is not taken for a full disk, nor a mistake of ours for storage", () => {
  expect(codeOf(Object.assign(new Error("closed"), { name: "DatabaseClosedError" }))).toBe("storage_failed");
  expect(codeOf(new Error("mistake"))).toBe("unknown");
  expect(codeOf(undefined)).toBe("unknown");
});

test("the logger says codes and counts", () => {
  const print = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  logger.warn("a draft could not be kept", { error: "AbortError" });
  expect(print).toHaveBeenCalledWith("[coulisses] a draft could not be kept", { error: "AbortError" });
  print.mockRestore();
});

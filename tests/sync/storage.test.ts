import { afterEach, expect, test, vi } from "vitest";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser, settle } from "./world/seats.ts";

afterEach(turnAllOff);

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

/** The storage takes nothing of the next write, and says why for each record. */
function refuseNextWrite(collection: { storageInstance: object }): void {
  const storage = collection.storageInstance as {
    bulkWrite(rows: { document: { id: string } }[]): Promise<unknown>;
  };
  vi.spyOn(storage, "bulkWrite").mockImplementationOnce(async (rows) => ({
    error: rows.map(({ document }) => ({ status: 422, documentId: document.id, isError: true })),
  }));
}

test("[S7] a write that the storage refuses is told to who typed it", async () => {
  const { device } = await adviser(new ModelServer());
  refuseNextWrite(device.db.replicas.people.collection);
  await expect(device.db.people.create(amara)).rejects.toMatchObject({ code: "storage_failed" });
  expect(await device.db.people.find()).toEqual([]);
});

test("[S12] a page that the storage refuses is asked for again", async () => {
  const server = new ModelServer();
  const [a, b] = [await adviser(server), await adviser(server)];
  await settle(a, b);
  await a.device.db.people.create(amara);
  await settle(a);
  refuseNextWrite(b.device.db.replicas.people.collection);
  expect(await b.device.sync()).toBe("storage_failed");
  await settle(b);
  expect(await b.device.records("people")).toEqual(await server.records("people"));
});

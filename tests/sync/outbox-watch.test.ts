import { afterEach, expect, test, vi } from "vitest";
import { type Waiting, watchOutbox } from "#data/sync/outbox-watch.ts";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser } from "./world/seats.ts";

afterEach(turnAllOff);

const amara = { kind: "artist", display_name: "Amara Diallo" } as const;

test("[S24] a change that leaves while it is being counted is not counted for ever", async () => {
  const { device } = await adviser(new ModelServer());
  await device.sync();
  let last: Waiting | undefined;
  const watch = watchOutbox(device.db, (waiting) => {
    last = waiting;
  });
  await device.db.people.create(amara);
  // The count under way has read the outbox with the change in it; the change leaves before it is told.
  const { people } = device.db.replicas;
  const query = people.query.bind(people);
  vi.spyOn(people, "query").mockImplementationOnce(async (asked) => {
    const found = await query(asked);
    await device.sync();
    return found;
  });
  await watch.recount();
  await vi.waitFor(() => expect(last).toMatchObject({ pending: 0, pending_items: [] }));
  expect(await device.waiting()).toEqual({ pending: 0, refused: 0 });
  watch.stop();
});

import { afterEach, expect, test } from "vitest";
import { requeueRefused } from "#data/sync/refusals.ts";
import { RemoteError } from "#data/sync/remote.ts";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser, settle } from "./world/seats.ts";

afterEach(turnAllOff);

test("[S18] a no that nobody could confirm empties nothing", async () => {
  const { device, network, player } = await adviser(new ModelServer());
  await settle({ device, network, player });
  network.before = () => {
    throw new RemoteError("access", "CS002");
  };
  player.remote.isMember = async () => {
    throw new RemoteError("offline");
  };
  // As after any failure: the schedule asks again by itself.
  expect(await device.sync()).toBe("server_error");
  expect(device.hasEnded).toBe(false);
  network.before = undefined;
  expect(await device.sync()).toBeUndefined();
});

test("[S10] [S17] with the role back, what was refused leaves at the next round, whoever asked for it", async () => {
  const server = new ModelServer();
  const seat = await adviser(server);
  await settle(seat);
  const { device, player } = seat;
  await server.setRole(player, "reader");
  const { id } = await device.db.people.create({ kind: "artist", display_name: "Amara Diallo" });
  expect(await device.sync()).toBeUndefined();
  expect(await device.waiting()).toEqual({ pending: 0, refused: 1 });
  await server.setRole(player, "adviser");
  await requeueRefused(device.db);
  expect(await device.engine.round({})).toBeUndefined();
  expect(await device.waiting()).toEqual({ pending: 0, refused: 0 });
  expect((await server.records("people")).map((doc) => doc.id)).toEqual([id]);
});

test("[S10] what is tried again while a round is under way goes by the role of now, not of when it began", async () => {
  const server = new ModelServer();
  const seat = await adviser(server);
  await settle(seat);
  const { device, network, player } = seat;
  await server.setRole(player, "reader");
  await device.db.people.create({ kind: "artist", display_name: "Amara Diallo" });
  // The role comes back, and somebody tries again, while what a reader may see is being brought.
  let isBack = false;
  network.before = async (call) => {
    if (!call.startsWith("pull") || isBack) return;
    isBack = true;
    expect(await device.waiting()).toEqual({ pending: 0, refused: 1 });
    await server.setRole(player, "adviser");
    await requeueRefused(device.db);
  };
  expect(await device.engine.round({ ask: true })).toBeUndefined();
  expect(isBack).toBe(true);
  await device.engine.round({ ask: true });
  expect(await device.waiting()).toEqual({ pending: 0, refused: 0 });
  expect(await server.records("people")).toHaveLength(1);
});

import { afterEach, expect, test } from "vitest";
import { RemoteError } from "#data/sync/remote.ts";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser } from "./world/seats.ts";

afterEach(turnAllOff);

test("[S22] a network too slow for a page gets smaller ones, then larger again", async () => {
  const server = new ModelServer();
  const { device, network, player } = await adviser(server);
  const asked: number[] = [];
  const pull = player.remote.pull;
  player.remote.pull = (table, after, limit) => {
    asked.push(limit);
    return pull(table, after, limit);
  };
  device.sizes = { page: 400, batch: 200 };
  await device.restart();
  network.after = (call) => {
    if (call === "pull") throw new RemoteError("silent");
  };
  expect(await device.sync()).toBe("server_silent");
  expect(await device.sync()).toBe("server_silent");
  network.after = undefined;
  expect(await device.sync()).toBeUndefined();
  expect(asked.slice(0, 3)).toEqual([400, 200, 100]);
});

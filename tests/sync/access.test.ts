import { afterEach, expect, test } from "vitest";
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
  expect(await device.sync()).toBe("access_lost");
  expect(device.hasEnded).toBe(false);
  network.before = undefined;
  expect(await device.sync()).toBeUndefined();
});

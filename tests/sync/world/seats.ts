import { expect } from "vitest";
import { Device } from "./device.ts";
import { Network } from "./faults.ts";
import type { Player, World } from "./server.ts";

/** A member with a phone, and a network in between. */
export interface Seat {
  player: Player;
  device: Device;
  network: Network;
}

export async function seat(player: Player, now?: () => number): Promise<Seat> {
  const network = new Network(player.remote);
  const device = new Device({ ...player, remote: network, ...(now ? { now } : {}) });
  return { player, device: await device.start(), network };
}

export async function adviser(world: World, now?: () => number): Promise<Seat> {
  return seat(await world.join("adviser"), now);
}

/** Until nothing moves any more. */
export async function settle(...seats: Seat[]): Promise<void> {
  for (let turn = 0; turn < 2; turn++)
    for (const { device } of seats) expect(await device.sync()).toBeUndefined();
}

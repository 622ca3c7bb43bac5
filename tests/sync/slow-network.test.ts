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
  expect(asked.slice(0, 3)).toEqual([400, 100, 50]);
});

test("[S9] long notes leave in requests that a slow network can carry, and all of them arrive", async () => {
  const server = new ModelServer();
  const { device, player } = await adviser(server);
  const sent: { rows: number; bytes: number }[] = [];
  const push = player.remote.push;
  player.remote.push = (table, rows) => {
    if (table === "interactions") sent.push({ rows: rows.length, bytes: JSON.stringify(rows).length });
    return push(table, rows);
  };
  device.sizes = { page: 400, batch: 100 };
  await device.restart();
  const occurred_at = "2026-11-29T12:00:00.000Z";
  const notes = Array.from({ length: 60 }, (_, n) => "mot ".repeat(n < 30 ? 5_000 : 2).trim());
  await device.db.interactions.createMany(
    notes.map((note) => ({ kind: "note" as const, people: [], occurred_at, note })),
  );
  expect(await device.sync()).toBeUndefined();
  expect(sent.reduce((sum, { rows }) => sum + rows, 0)).toBe(60);
  expect(Math.max(...sent.map(({ bytes }) => bytes))).toBeLessThan(250_000);
  // Short ones still go together.
  expect(sent.length).toBeLessThan(10);
});

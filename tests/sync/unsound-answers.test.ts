// What a portal or a proxy answers in the server's place, with a 200 and in JSON.

import { afterEach, expect, test } from "vitest";
import type { Remote } from "#data/sync/remote.ts";
import { runSchedule } from "#data/sync/schedule.ts";
import { turnAllOff } from "./world/device.ts";
import { ModelServer } from "./world/model-server.ts";
import { adviser, settle } from "./world/seats.ts";

afterEach(turnAllOff);

const person = (display_name: string) => ({ kind: "artist", display_name }) as const;

/** Does a round behind lies, works on, and answers how the round ended; then the truth is told again. */
async function among(lies: (honest: Remote) => Partial<Record<keyof Remote, unknown>>, isFull = true) {
  const server = new ModelServer();
  const [here, there] = [await adviser(server), await adviser(server)];
  await there.device.db.people.createMany(Array.from({ length: 25 }, (_, n) => person(`Artiste ${n}`)));
  await settle(there);
  if (isFull) await settle(here);
  await there.device.db.people.create(person("Entretemps"));
  await settle(there);

  const honest = { ...here.network } as unknown as Remote;
  await here.device.db.people.create(person("Avant"));
  Object.assign(here.network, lies(honest));
  const code = await here.device.sync();
  await here.device.db.people.create(person("Pendant"));
  Object.assign(here.network, honest);
  await settle(here, there);

  expect(await here.device.records("people")).toEqual(await server.records("people"));
  expect(await here.device.db.people.find()).toHaveLength(28);
  expect(await here.device.waiting()).toEqual({ pending: 0, refused: 0 });
  expect(Math.abs(here.device.db.now() - Date.now())).toBeLessThan(60_000);
  return code;
}

test.each([{}, null, [], "ok", { role: "pirate" }])(
  "[S32] a state that is %j does not stop work, the clock or the next round",
  async (answer) => {
    expect(await among(() => ({ state: async () => answer }))).toBe("network_blocked");
  },
);

test.each([undefined, null, "soon", Number.NaN, -1, 1e18])(
  "[S32] nobody learns the time %j",
  async (time) => {
    const lies = ({ state }: Remote) => ({ state: async () => ({ ...(await state()), server_time: time }) });
    expect(await among(lies)).toBe("network_blocked");
  },
);

test("[S20] [S32] a year that is far off is corrected by the next answer", async () => {
  const year9999 = Date.parse("9999-12-01T00:00:00Z");
  await among(({ state }) => ({ state: async () => ({ ...(await state()), server_time: year9999 }) }));
});

test.each([[[]], [{}], [null], [[{}]], [[null]]])(
  "[S10] [S32] a push answered by %j refuses nothing",
  async (answer) => {
    expect(await among(() => ({ push: async () => answer }))).toBe("network_blocked");
  },
);

test.each([
  {},
  null,
  { rows: null },
  { rows: [null], more: false },
  { rows: [], more: true },
  { rows: [], more: false, total: -1 },
])("[S32] a page that is %j is not the last one", async (answer) => {
  const lies = { pull: async () => answer, pullTasks: async () => answer, pullRecent: async () => answer };
  for (const isFull of [true, false]) expect(await among(() => lies, isFull)).toBe("network_blocked");
});

test("[S32] a page that comes again and again is asked for twice", async () => {
  let asked = 0;
  const lies = ({ pull }: Remote) => ({
    pull: async (table: "people") => {
      asked++;
      return { ...(await pull(table, { rev: 0, id: "" }, 10)), more: true };
    },
  });
  expect(await among(lies, false)).toBe("network_blocked");
  expect(asked).toBeLessThan(4);
});

test("[S32] rows of another workspace do not come in", async () => {
  const lies = ({ pull }: Remote) => ({
    pull: async (...asked: Parameters<Remote["pull"]>) => {
      const page = await pull(...asked);
      return { ...page, rows: page.rows.map((row) => ({ ...row, workspace_id: crypto.randomUUID() })) };
    },
  });
  expect(await among(lies)).toBe("network_blocked");
});

test("[S10] [S32] a row left out of an answer does not hold the others up, and is known as sent once it comes", async () => {
  const server = new ModelServer();
  const { device, network } = await adviser(server);
  const honest = network.push;
  network.push = async (table, rows) => (await honest(table, rows)).slice(0, 1);
  await device.db.people.createMany([person("Amara"), person("Noé")]);
  let apart: unknown;
  network.before = async (call) => {
    if (call === "pull") apart ??= await device.waiting();
  };
  expect(await device.sync()).toBeUndefined();
  expect(apart).toEqual({ pending: 0, refused: 1 });
  expect(await device.waiting()).toEqual({ pending: 0, refused: 0 });
});

test("[S32] a revision that no server gave is not believed for longer than a round", async () => {
  await among(({ state }) => ({ state: async () => ({ ...(await state()), rev: 1e15 }) }));
});

test("[S22] a round that breaks is not the last one", async () => {
  let rounds = 0;
  const engine = {
    waitMs: 0,
    hear: () => true,
    round: async () => {
      if (++rounds === 1) throw new RangeError("Invalid time value");
      return undefined;
    },
  };
  const schedule = runSchedule(engine, { subscribe: () => () => undefined } as unknown as Remote);
  expect(await schedule.now()).toBeUndefined();
  schedule.stop();
  expect(rounds).toBe(2);
});

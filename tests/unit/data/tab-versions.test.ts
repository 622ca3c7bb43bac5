import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, expect, test } from "vitest";
import { WorkspaceDevice } from "#data/store/device.ts";
import { joinTabVersions, type Shape, type TabVersion } from "#data/store/tab-versions.ts";
import { tableNames } from "#domain/records.ts";

const left: (() => void)[] = [];

afterEach(() => {
  for (const leave of left.splice(0)) leave();
});

/** The tabs of one device, each with its own connection. */
function makeDevice() {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  const name = `coulisses-${crypto.randomUUID()}`;
  return async (shape: Shape): Promise<TabVersion> => {
    const device = new WorkspaceDevice(name, engine);
    const tab = await joinTabVersions(name, device, shape, false);
    await tab.settle();
    left.push(() => {
      tab.leave();
      device.close();
    });
    return tab;
  };
}

const shapeOf = (people: number, schema = 1): Shape => ({
  schema,
  versions: { ...(Object.fromEntries(tableNames.map((table) => [table, 0])) as Shape["versions"]), people },
});
const isAsked = (tab: TabVersion) =>
  Promise.race([
    tab.superseded.then(() => true),
    new Promise<false>((resolve) => setTimeout(resolve, 50, false)),
  ]);

test("[S29] tabs of one version live side by side", async () => {
  const join = makeDevice();
  const [a, b] = [await join(shapeOf(1)), await join(shapeOf(1))];
  expect(await isAsked(a)).toBe(false);
  expect(await isAsked(b)).toBe(false);
});

test("[S29] a later version waits until the earlier tabs have let go, and is then the only one", async () => {
  const join = makeDevice();
  const earlier = [await join(shapeOf(0)), await join(shapeOf(0))];
  let isIn = false;
  const later = join(shapeOf(1)).then((tab) => {
    isIn = true;
    return tab;
  });
  for (const tab of earlier) {
    await tab.superseded;
    expect(isIn).toBe(false);
    tab.leave();
  }
  await later;
  await expect(join(shapeOf(0))).rejects.toMatchObject({ code: "app_outdated" });
  // A tab of the later version still comes in.
  await join(shapeOf(1));
});

test("[S29] of two later versions that come at once, the latest stays", async () => {
  const join = makeDevice();
  const earlier = await join(shapeOf(0));
  const coming = Promise.allSettled([join(shapeOf(2)), join(shapeOf(1))]);
  await earlier.superseded;
  earlier.leave();
  const [latest, other] = await coming;
  expect(latest.status).toBe("fulfilled");
  // Either it was refused, or it came first and was asked to step aside in its turn.
  if (other.status === "fulfilled") expect(await isAsked(other.value)).toBe(true);
  else expect(other.reason).toMatchObject({ code: "app_outdated" });
});

test("[S29] a server’s shape that is later counts too, whatever the records", async () => {
  const join = makeDevice();
  const tab = await join(shapeOf(0, 2));
  tab.leave();
  await expect(join(shapeOf(0, 1))).rejects.toMatchObject({ code: "app_outdated" });
});

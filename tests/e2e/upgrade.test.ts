// A device two versions behind with ten thousand people, in a real browser: quick, and whatever happens on the way.
import { join } from "node:path";
import type { Page } from "playwright";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGateway } from "../../supabase/local/gateway.ts";
import { freePort } from "../../supabase/local/ports.ts";
import { staticFiles } from "../../supabase/local/static-files.ts";
import { useDevices } from "../fixtures/browser.ts";
import type { UpgradePage } from "../fixtures/upgrade-page/main.ts";

const folder = join(import.meta.dirname, "../../node_modules/.cache/coulisses/upgrade-page");
const devices = useDevices();
const rows = 10_000;
let url = "";
let stop = async () => {};

beforeAll(async () => {
  await build({
    configFile: false,
    root: join(import.meta.dirname, "../fixtures/upgrade-page"),
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true, target: "chrome117" },
  });
  const port = await freePort();
  const gateway = await openGateway({
    routes: [staticFiles(folder)],
    intercept: () => undefined,
    port,
    host: "127.0.0.1",
    say: () => {},
  });
  url = `http://localhost:${port}`;
  stop = gateway.stop;
});
afterAll(() => stop());

async function openPage(page: Page): Promise<void> {
  await page.goto("/index.html");
  await page.waitForFunction(() => Reflect.has(window, "upgrade"));
}

function call<Name extends keyof UpgradePage>(
  page: Page,
  name: Name,
  ...args: Parameters<UpgradePage[Name]>
) {
  return page.evaluate(
    ([called, given]) => Reflect.get(window, "upgrade")[called as string](...(given as unknown[])),
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<UpgradePage[Name]>>>;
}

test("[S26] ten thousand people move to today’s version in little more than Dexie takes to write them", async () => {
  const { page } = await devices.desktop({ baseURL: url });
  await openPage(page);
  await call(page, "fill", rows);
  await openPage(page);
  const { ms, rawMs, ...found } = await call(page, "upgrade");
  console.log(`upgrade of ${rows} people: ${Math.round(ms)} ms; Dexie alone: ${Math.round(rawMs)} ms`);
  expect(found).toMatchObject({ rows, pending: rows / 10, refused: rows / 100 });
  expect(found.first).toMatchObject({ city: "Rivière-du-Loup" });
  // Reading, opening and deleting the earlier file included.
  expect(ms / rawMs).toBeLessThan(4);
});

test("[S26] killed in the middle, it is finished at the next start", async () => {
  const device = await devices.phone({ baseURL: url });
  await openPage(device.page);
  await call(device.page, "fill", rows);
  const owner = await device.page.evaluate(() => sessionStorage.getItem("owner")!);
  await openPage(device.page);
  await call(device.page, "open");
  await device.page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name?.endsWith("--2--people")),
  );
  await device.page.waitForTimeout(150);
  await device.context.addInitScript((kept) => {
    if (location.protocol === "http:") sessionStorage.setItem("owner", kept);
  }, owner);
  const page = await device.reopen("/index.html");
  await page.waitForFunction(() => Reflect.has(window, "upgrade"));
  const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
  expect(left.filter((name) => name.endsWith("--0--people"))).toHaveLength(1);
  const found = await call(page, "finish");
  expect(found).toMatchObject({ rows, pending: rows / 10, refused: rows / 100, earlier: [] });
});

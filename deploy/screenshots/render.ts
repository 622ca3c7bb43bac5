// Takes the pictures that the installation shows, on the demo organisation: `node deploy/screenshots/render.ts`,
// after a change of the screens. They are committed, because a build must not need a browser.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { french } from "../../src/i18n/fr-ca/catalog.ts";
import { buildWhenStale } from "../../supabase/local/build.ts";
import { startStack } from "../../supabase/local/stack.ts";
import { seedDemo } from "../../supabase/seed/demo.ts";
import { signIn } from "../../tests/e2e/app.ts";
import { type DeviceKind, openDevice } from "../../tests/fixtures/device.ts";

const out = join(import.meta.dirname, "../../public/screenshots");
const { artists, shell } = french;
/** An adviser of one workspace only, so that the app opens at once. */
const adviser = "anh-thu@trema.exemple";

mkdirSync(out, { recursive: true });
buildWhenStale(console.log);
const stack = await startStack({ serve: "dist" });
try {
  await seedDemo(stack);
  await on("phone", async (page) => {
    await keep(page, "phone-home");
    await page.getByRole("link", { name: shell.artists }).first().click();
    await aFile(page).waitFor();
    await keep(page, "phone-artists");
    await page.getByRole("button", { name: shell.log }).first().click();
    await page.getByRole("dialog").waitFor();
    await keep(page, "phone-log");
  });
  await on("desktop", async (page) => {
    await page.goto("/artistes");
    await aFile(page).click();
    await page.getByRole("main").getByRole("heading", { level: 2 }).first().waitFor();
    await keep(page, "desktop-artists");
  });
} finally {
  await stack.stop();
}

async function on(kind: DeviceKind, show: (page: Page) => Promise<void>): Promise<void> {
  const device = await openDevice(kind, { baseURL: stack.url });
  try {
    await signIn(device.page, stack, adviser);
    await device.page.getByRole("heading", { level: 1 }).waitFor();
    await device.page.reload();
    await device.page.getByRole("progressbar").waitFor({ state: "hidden" });
    await show(device.page);
  } finally {
    await device.throwAway();
  }
}

function aFile(page: Page) {
  return page.getByRole("list", { name: artists.listLabel }).getByRole("link").nth(1);
}

/** Once what moves has settled: a picture is not taken in the middle of a fade. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(out, `${name}.jpg`), type: "jpeg", quality: 82 });
}

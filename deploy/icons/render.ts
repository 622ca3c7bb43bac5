// Draws the icons of the installed app from the mark: `node deploy/icons/render.ts`, after a change of the mark.
// The PNGs are committed, because a build must not need a browser.

import { readFile, writeFile } from "node:fs/promises";
import { chromium, type Page } from "playwright";

const out = new URL("../../public/icons/", import.meta.url);
const mark = new URL("logo.svg", out);
const fullBleed = new URL("full-bleed.svg", import.meta.url);
const lucide = new URL("../../node_modules/lucide-static/icons/", import.meta.url);

/** Light of the stage and black of the wings, as in src/ui/styles/primitives.css. */
const amber = "#ffb843";
const black = "#1f1318";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
await draw(page, await readFile(mark, "utf8"), 192, "icon-192.png");
await draw(page, await readFile(mark, "utf8"), 512, "icon-512.png");
await draw(page, await readFile(fullBleed, "utf8"), 192, "maskable-192.png");
await draw(page, await readFile(fullBleed, "utf8"), 512, "maskable-512.png");
await draw(page, await readFile(fullBleed, "utf8"), 180, "apple-touch-icon.png");
await draw(page, await shortcut("notebook-pen.svg"), 96, "shortcut-log.png");
await draw(page, await shortcut("users.svg"), 96, "shortcut-artists.png");
await browser.close();

/** An icon of the interface on a disc of light. */
async function shortcut(name: string): Promise<string> {
  const drawing = await readFile(new URL(name, lucide), "utf8");
  const shapes = drawing.slice(
    drawing.indexOf(">", drawing.indexOf("<svg")) + 1,
    drawing.lastIndexOf("</svg>"),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="${amber}"/>
    <g transform="translate(12 12)" fill="none" stroke="${black}" stroke-width="1.75" stroke-linecap="round"
    stroke-linejoin="round">${shapes}</g></svg>`;
}

async function draw(on: Page, svg: string, size: number, name: string): Promise<void> {
  await on.setViewportSize({ width: size, height: size });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  await on.setContent(
    `<style>body{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="${source}">`,
  );
  await on.locator("img").evaluate((image: HTMLImageElement) => image.decode());
  await writeFile(new URL(name, out), await on.screenshot({ omitBackground: true }));
}

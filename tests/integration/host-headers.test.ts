// What every host must answer with, read from the real build as the local gateway serves it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { headersFile, securityHeaders } from "../../deploy/headers.ts";
import { buildWhenStale, distFolder } from "../../supabase/local/build.ts";
import { useStaticHost } from "../fixtures/static-host.ts";

beforeAll(() => buildWhenStale(() => {}), 120_000);
const host = useStaticHost();

const read = (file: string) => readFileSync(join(distFolder, file), "utf8");

test("[P6.3] no page holds an inline script or style, and none loads from another origin", () => {
  for (const page of ["index.html", "public.html"]) {
    const html = read(page);
    for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(attributes, page).toMatch(/src="\/[^/]/);
      expect(body?.trim(), page).toBe("");
    }
    expect(html, page).not.toMatch(/<style|\sstyle=|\son\w+="|https?:\/\//);
  }
});

test("[P6.3] every file, found or not, comes with the security headers", async () => {
  const script = readdirSync(join(distFolder, "assets")).find((file) => file.endsWith(".js"));
  for (const path of ["/", "/artistes/quelque-part", "/p/abc", "/sw.js", `/assets/${script}`]) {
    const answer = await fetch(host().url + path);
    expect(answer.status, path).toBe(200);
    for (const [name, value] of Object.entries(securityHeaders()))
      expect(answer.headers.get(name), path).toBe(value);
  }
});

test("[P6.3] the policy allows scripts and styles of the app alone, and names the backend when it is elsewhere", () => {
  const own = securityHeaders()["content-security-policy"];
  expect(own).toContain("default-src 'none'");
  expect(own).not.toMatch(/unsafe-|\*|https:/);
  const hosted = securityHeaders("https://abcd.supabase.co/")["content-security-policy"];
  expect(hosted).toContain("connect-src 'self' https://abcd.supabase.co wss://abcd.supabase.co;");
  expect(hosted).toContain("script-src 'self';");
});

test("pages and the service worker are asked for anew each time, hashed files never", async () => {
  const caching = async (path: string) => (await fetch(host().url + path)).headers.get("cache-control");
  for (const path of ["/", "/p/abc", "/sw.js", "/theme.js", "/manifest.webmanifest"])
    expect(await caching(path), path).toBe("no-cache");
  const script = readdirSync(join(distFolder, "assets")).find((file) => file.endsWith(".js"));
  expect(await caching(`/assets/${script}`)).toContain("immutable");
});

test("the build carries the rules of static hosts: headers, and a page for each path", () => {
  expect(read("_headers")).toBe(headersFile());
  expect(read("_redirects")).toBe("/p/* /public.html 200\n/* /index.html 200\n");
});

test("[P0.1] the precache holds the shell and no more: no source map, no font for a rare name", () => {
  const worker = read("sw.js");
  const kept = [...worker.matchAll(/"?url"?:\s*[`"]([^`"]+)[`"]/g)].map(([, url]) => url ?? "");
  expect(kept).toEqual(
    expect.arrayContaining(["index.html", "public.html", "theme.js", "manifest.webmanifest"]),
  );
  expect(kept.filter((url) => /vietnamese|\.map$|\.png$|\.jpg$/.test(url))).toEqual([]);
  expect(kept.some((url) => /latin-ext.*woff2$/.test(url))).toBe(true);
  for (const url of kept) expect(existsSync(join(distFolder, url)), url).toBe(true);
});

test("[P0.1] the manifest installs a French app with the mark and two shortcuts", async () => {
  const answer = await fetch(`${host().url}/manifest.webmanifest`);
  expect(answer.headers.get("content-type")).toContain("application/manifest+json");
  const manifest = await answer.json();
  expect(manifest).toMatchObject({
    lang: "fr-CA",
    id: "/",
    scope: "/",
    start_url: "/",
    display: "standalone",
  });
  expect(
    manifest.shortcuts.map((shortcut: { name: string; url: string }) => [shortcut.name, shortcut.url]),
  ).toEqual([
    ["Consigner une interaction", "/consigner"],
    ["Artistes", "/artistes"],
  ]);
  const icons = [
    ...manifest.icons,
    ...manifest.shortcuts.flatMap((shortcut: { icons: unknown[] }) => shortcut.icons),
  ];
  for (const { src, sizes } of icons as { src: string; sizes: string }[])
    expect(pngSize(await (await fetch(host().url + src)).bytes()), src).toBe(sizes);
});

test("[P0.1] the installation shows pictures of a phone and of a desktop", async () => {
  const { screenshots } = await (await fetch(`${host().url}/manifest.webmanifest`)).json();
  for (const { src, type } of screenshots) {
    const answer = await fetch(host().url + src);
    expect([answer.status, answer.headers.get("content-type")], src).toEqual([200, type]);
  }
  const factors = screenshots.map((picture: { form_factor: string }) => picture.form_factor);
  expect([...new Set(factors)].sort()).toEqual(["narrow", "wide"]);
});

/** Width and height as the header of a PNG says them. */
function pngSize(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return `${view.getUint32(16)}x${view.getUint32(20)}`;
}

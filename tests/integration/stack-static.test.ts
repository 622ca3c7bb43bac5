import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { staticFiles } from "../../supabase/local/static-files.ts";

describe("the files of the build", () => {
  const parent = mkdtempSync(join(tmpdir(), "coulisses-static-"));
  const folder = join(parent, "dist");
  const serve = staticFiles(folder);
  const script = "export const word = 'é';".repeat(100);

  beforeAll(() => {
    mkdirSync(join(folder, "assets"), { recursive: true });
    writeFileSync(join(parent, "secret.txt"), "secret");
    writeFileSync(join(folder, "index.html"), "<title>app</title>");
    writeFileSync(join(folder, "public.html"), "<title>public</title>");
    writeFileSync(join(folder, "assets/main-a1b2c3d4.js"), script);
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  async function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Response> {
    const answer = await serve(new Request(`http://localhost${path}`, { headers, method }));
    return answer ?? new Response("not served", { status: 599 });
  }

  test("a path of the application answers with its page, a private link with the public one", async () => {
    expect(await (await get("/")).text()).toContain("app");
    expect(await (await get("/artistes/abc?x=1")).text()).toContain("app");
    expect(await (await get("/p/un-lien")).text()).toContain("public");
  });

  test("a missing file fails as one, never as a page", async () => {
    expect((await get("/assets/old-99999999.js")).status).toBe(404);
  });

  test.each(["/..%2fsecret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/%00", "/%ff"])(
    "nothing outside the folder is served: %s",
    async (path) => {
      const answer = await get(path);
      expect(await answer.text()).not.toContain("secret");
    },
  );

  test("a file goes packed as the browser accepts, and is not sent again unchanged", async () => {
    const path = "/assets/main-a1b2c3d4.js";
    const brotli = await get(path, { "accept-encoding": "gzip, br" });
    expect(brotli.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(script);
    const gzip = await get(path, { "accept-encoding": "gzip" });
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(script);
    const plain = await get(path);
    expect(await plain.text()).toBe(script);
    const again = await get(path, { "if-none-match": plain.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
    expect(plain.headers.get("cache-control")).toContain("immutable");
    expect((await get("/")).headers.get("cache-control")).toBe("no-cache");
  });

  test("what is not read is left to others", async () => {
    expect((await get("/", {}, "POST")).status).toBe(599);
  });
});

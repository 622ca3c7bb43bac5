// The title and the picture of a page, by the real function under Deno, on a small web of this machine.

import { randomUUID } from "node:crypto";
import type { SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { networkOf } from "../../supabase/functions/link-preview/stage-network.ts";
import { type Stack, startStack } from "../../supabase/local/stack.ts";
import { type Actors, makeActors } from "../fixtures/actors.ts";
import { onePoint, openSmallWeb, pageOf, type SmallWeb } from "../fixtures/small-web.ts";

let stack: Stack;
let web: SmallWeb;
let actors: Actors;
let secretHits = 0;

beforeAll(async () => {
  const redirect =
    (to: string) =>
    (response: Parameters<ReturnType<typeof pageOf>>[0]): void => {
      response.writeHead(302, { location: to }).end();
    };
  web = await openSmallWeb(
    {
      "porter.exemple": pageOf("Porter, extrait", "https://images.exemple/porter.png"),
      "images.exemple": (response) => response.writeHead(200, { "content-type": "image/png" }).end(onePoint),
      "svg.exemple": pageOf("Affiche", "https://vecteurs.exemple/a.svg"),
      "vecteurs.exemple": (response) =>
        response.writeHead(200, { "content-type": "image/svg+xml" }).end("<svg><script>1</script></svg>"),
      "lourd.exemple": pageOf("Grande photo", "https://lourd-image.exemple/a.png"),
      "lourd-image.exemple": (response) =>
        response
          .writeHead(200, { "content-type": "image/png" })
          .end(Buffer.concat([onePoint, Buffer.alloc(200_000)])),
      "pdf.exemple": (response) =>
        response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF-1.7"),
      "detour.exemple": redirect("http://porter.exemple/"),
      "piege.exemple": redirect("http://127.0.0.1/"),
      "piege-nomme.exemple": redirect("http://interne.exemple/secret"),
      "interne.exemple": (response) => {
        secretHits++;
        response.end("secret");
      },
      "sans-fin.exemple": (response) => {
        response.writeHead(200, { "content-type": "text/html", "content-length": "10000000000" });
        response.write("<title>Dix gigaoctets</title>");
        const more = () => {
          while (!response.destroyed && response.write("a".repeat(65_536)));
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
      "goutte.exemple": (response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const timer = setInterval(
          () => (response.destroyed ? clearInterval(timer) : response.write(" ")),
          200,
        );
      },
    },
    { "interne.exemple": ["10.0.0.7"], "double.exemple": ["93.184.216.34", "169.254.169.254"] },
  );
  stack = await startStack({ functionSettings: { LINK_PREVIEW_STAGE: web.stage } });
  actors = await makeActors(stack);
});
afterAll(async () => {
  await stack?.stop();
  await web?.stop();
});

async function ask(who: SupabaseClient, url: string, workspace = actors.team.workspace) {
  const { data } = await who.auth.getSession();
  const answer = await fetch(`${stack.url}/functions/v1/link-preview`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${data.session?.access_token ?? stack.anonKey}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ workspace, url }),
  });
  return { status: answer.status, body: await answer.json() };
}

describe("[P1.1] the preview of a link", () => {
  test("has the title, and a small picture as data; it is fetched once for the team", async () => {
    const preview = {
      title: "Porter, extrait",
      image: `data:image/png;base64,${onePoint.toString("base64")}`,
    };
    expect(await ask(actors.adviser, "https://porter.exemple/")).toEqual({ status: 200, body: preview });
    expect(await ask(actors.reader, "https://porter.exemple/")).toEqual({ status: 200, body: preview });
    expect(web.asked).toEqual(["porter.exemple/", "images.exemple/porter.png"]);
    expect(await ask(actors.adviser, "http://detour.exemple/")).toEqual({ status: 200, body: preview });
  });

  test.each([
    ["an SVG picture", "http://svg.exemple/", { title: "Affiche" }],
    ["a large picture", "http://lourd.exemple/", { title: "Grande photo" }],
    ["a body of ten gigabytes", "http://sans-fin.exemple/", { title: "Dix gigaoctets" }],
    ["what is no page", "http://pdf.exemple/", {}],
    ["a redirect to this machine", "http://piege.exemple/", {}],
    ["a redirect to a private network", "http://piege-nomme.exemple/", {}],
    ["a name of a private network", "http://interne.exemple/", {}],
    ["a name with a private address among others", "http://double.exemple/", {}],
    ["the address of this machine", "http://127.0.0.1/", {}],
    ["the metadata of the cloud", "http://169.254.169.254/latest/meta-data/", {}],
    ["a name that is nobody's", "http://inconnu.exemple/", {}],
  ])("of %s holds nothing that it should not", async (_, url, preview) => {
    expect(await ask(actors.adviser, url)).toEqual({ status: 200, body: preview });
    expect(secretHits).toBe(0);
  });

  test("is given up when the page comes drop by drop", async () => {
    const begun = performance.now();
    expect(await ask(actors.adviser, "http://goutte.exemple/")).toEqual({ status: 200, body: {} });
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  test.each([
    "ftp://porter.exemple/",
    "http://porter.exemple:8080/",
    "http://localhost/",
    "javascript:alert(1)",
  ])("is not looked for at %s", async (url) => {
    expect(await ask(actors.adviser, url)).toMatchObject({
      status: 400,
      body: { error: { code: "invalid" } },
    });
  });

  test("is for members: not for strangers, nor for those who left, nor without a session", async () => {
    const before = web.asked.length;
    for (const actor of ["stranger", "removed"] as const)
      expect((await ask(actors[actor], "http://porter.exemple/neuf")).status).toBe(403);
    expect((await ask(actors.anonymous, "http://porter.exemple/neuf")).status).toBe(401);
    const forged = await fetch(`${stack.url}/functions/v1/link-preview`, {
      method: "POST",
      headers: { authorization: "Bearer x.y.z" },
      body: JSON.stringify({ workspace: actors.team.workspace, url: "http://porter.exemple/neuf" }),
    });
    expect(forged.status).toBe(401);
    expect((await ask(actors.admin, "http://porter.exemple/neuf", randomUUID())).status).toBe(403);
    expect(web.asked.length).toBe(before);
  });

  test("is fetched so many times an hour for a member, and no more", async () => {
    await stack.sql`update private.link_preview_asks set asked = 119`;
    expect((await ask(actors.adviser, "http://porter.exemple/119")).status).toBe(200);
    expect((await ask(actors.adviser, "http://porter.exemple/120")).status).toBe(429);
    // What is known costs nothing.
    expect((await ask(actors.adviser, "http://porter.exemple/119")).status).toBe(200);
    await stack.sql`update private.link_preview_asks set hour = hour - interval '1 hour'`;
    expect((await ask(actors.adviser, "http://porter.exemple/120")).status).toBe(200);
  });

  test("is looked at again once it is old", async () => {
    const asked = () => web.asked.filter((one) => one === "porter.exemple/vieux").length;
    await ask(actors.admin, "http://porter.exemple/vieux");
    await stack.sql`update private.link_previews set expires_at = now() - interval '1 second'`;
    await ask(actors.admin, "http://porter.exemple/vieux");
    expect(asked()).toBe(2);
  });

  test("is kept by the service alone", async () => {
    const kept = {
      p_workspace: actors.team.workspace,
      p_url: "http://x.exemple/",
      p_title: "Faux",
      p_image: null,
    };
    for (const actor of ["admin", "adviser", "reader", "stranger", "anonymous"] as const)
      expect((await actors[actor].rpc("keep_link_preview", kept)).error?.code).toBe("42501");
  });
});

test("[P1.1] the network of a test is refused where the backend is not on this machine", () => {
  const real = { resolve: async () => [], connect: async () => Promise.reject(new Error("no")) };
  const stage = JSON.stringify({ names: {}, ports: {} });
  expect(() => networkOf(real, stage, "https://abcdefgh.supabase.co")).toThrow("LINK_PREVIEW_STAGE");
  expect(() => networkOf(real, stage, "http://127.0.0.1.exemple.ca")).toThrow("LINK_PREVIEW_STAGE");
  expect(networkOf(real, undefined, "https://abcdefgh.supabase.co")).toBe(real);
});

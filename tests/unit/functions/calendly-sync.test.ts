import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { makeSealer, randomSecret } from "../../../supabase/functions/_shared/seal.ts";
import { typesKept } from "../../../supabase/functions/calendly-connect/handler.ts";
import { makeSyncHandler } from "../../../supabase/functions/calendly-sync/handler.ts";

test.each(["120", "99999999999", "1e400", "soon"])(
  "[P3.3] Calendly says to wait « %s » seconds: an hour at the most",
  async (reset) => {
    const calendly = createServer((_, response) =>
      response.writeHead(429, { "x-ratelimit-reset": reset }).end("{}"),
    );
    await new Promise<void>((resolve) => calendly.listen(0, "127.0.0.1", resolve));
    try {
      const sealer = makeSealer(randomSecret());
      const connection = {
        id: "c",
        auth: "token",
        access_token: await sealer.seal("jeton"),
        sweep: null,
        is_watch_due: true,
      };
      const noted: { rest_until?: string; problem?: string }[] = [];
      const answers: Record<string, unknown> = { claim_calendly_changes: [], calendly_due: [connection] };
      const handle = makeSyncHandler({
        call: async (name, args) => {
          if (name === "note_calendly_connection") noted.push((args as { p_patch: object }).p_patch);
          return answers[name] ?? 0;
        },
        sealer,
        secret: "s",
        settings: {
          apiUrl: `http://127.0.0.1:${(calendly.address() as AddressInfo).port}`,
          authUrl: "",
          clientId: "",
          clientSecret: "",
          webhookUrl: "",
        },
        say: (line) => expect.fail(line),
      });
      const asked = Date.now();
      const headers = { "x-tick-secret": "s" };
      expect((await handle(new Request("https://x.example", { method: "POST", headers }))).status).toBe(200);
      expect(noted).toHaveLength(1);
      const rest = Date.parse(noted[0]!.rest_until!) - asked;
      expect(rest).toBeGreaterThan(14_000);
      expect(rest).toBeLessThan(3_700_000);
      // Busy is no problem to be told of.
      expect(noted[0]).not.toHaveProperty("problem");
    } finally {
      calendly.close();
    }
  },
);

test("[P3.3] what becomes a link is an address of the web", () => {
  const kept = ["https://calendly.com/a", "javascript:alert(1)", undefined].map(
    (scheduling_url) => typesKept([{ name: "A", scheduling_url }])[0],
  );
  expect(kept).toMatchObject([{ url: "https://calendly.com/a" }, { url: undefined }, { url: undefined }]);
});

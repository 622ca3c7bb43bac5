import { describe, expect, test } from "vitest";
import { clientAddress } from "../../../supabase/functions/_shared/client-address.ts";
import { makePlanPageHandler, type PlanPageDeps } from "../../../supabase/functions/plan-page/handler.ts";

const real = "203.0.113.9";

describe("[P1.6] the address that callers are counted by", () => {
  test("is the one that the hosted gateway saw, whatever the caller says of itself", () => {
    const headers = new Headers({ "x-forwarded-for": `198.51.100.1, ${real}`, "x-real-ip": "198.51.100.1" });
    expect(clientAddress(headers)).toBe("");
    headers.set("cf-connecting-ip", real);
    expect(clientAddress(headers)).toBe(real);
  });

  test.each([
    ["alone", real],
    ["after what the caller wrote", `198.51.100.1, 198.51.100.2,${real}`],
    ["with spaces around", `198.51.100.1 ,  ${real} `],
  ])("is the last of a list: %s", (_, value) => {
    expect(clientAddress(new Headers({ "x-forwarded-for": value }), "x-forwarded-for")).toBe(real);
  });

  test("takes no more of a header than an address can be", () => {
    expect(clientAddress(new Headers({ "cf-connecting-ip": "1".repeat(9_000) })).length).toBeLessThan(100);
  });
});

test("[P1.6] the page counts one caller as one, however many addresses it claims", async () => {
  const counted = new Set<string>();
  const deps: PlanPageDeps = {
    siteUrl: "https://coulisses.example.org",
    secret: "secret",
    async call(_, args) {
      counted.add((args as { p_address: string }).p_address);
      return { state: "gone" };
    },
    files: { put: async () => undefined, remove: async () => undefined },
    say: () => undefined,
  };
  const ask = (headers: Record<string, string>, addressHeader?: string) =>
    makePlanPageHandler({ ...deps, addressHeader })(
      new Request("https://functions.example.org/plan-page", {
        method: "POST",
        headers,
        body: JSON.stringify({ do: "open", token: "0".repeat(64) }),
      }),
    );
  for (const claimed of ["198.51.100.1", "198.51.100.2", "2001:db8::1"]) {
    await ask({ "cf-connecting-ip": real, "x-forwarded-for": `${claimed}, 10.0.0.1` });
    await ask({ "cf-connecting-ip": claimed, "x-forwarded-for": `${claimed}, ${real}` }, "x-forwarded-for");
  }
  expect(counted.size).toBe(1);
  await ask({ "cf-connecting-ip": "203.0.113.10" });
  expect(counted.size).toBe(2);
  expect([...counted].join()).not.toContain("203.0.113");
});

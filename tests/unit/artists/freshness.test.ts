import { expect, test } from "vitest";
import { freshnessOf } from "#features/artists/freshness.ts";

test("[P7.1] a verification is fresh under 6 months, due to 12, stale beyond", () => {
  expect(freshnessOf("2026-05-22", "2026-11-21")).toBe("ok");
  expect(freshnessOf("2026-05-21", "2026-11-21")).toBe("due");
  expect(freshnessOf("2025-11-22", "2026-11-21")).toBe("due");
  expect(freshnessOf("2025-11-21", "2026-11-21")).toBe("stale");
  expect(freshnessOf(undefined, "2026-11-21")).toBe("never");
});

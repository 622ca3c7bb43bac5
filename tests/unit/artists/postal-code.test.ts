import { expect, test } from "vitest";
import { formatPostalCode } from "#domain/places/postal-code.ts";

test.each([
  ["h3n1x7", "H3N\u00a01X7"],
  ["H3N 1X7", "H3N\u00a01X7"],
  ["h3n-1x7 ", "H3N\u00a01X7"],
  ["75011", "75011"],
  ["H3N 1X", "H3N 1X"],
])("[P1.1] a postal code typed « %s » shows as « %s »", (typed, shown) => {
  expect(formatPostalCode(typed)).toBe(shown);
});

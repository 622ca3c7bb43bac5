import { describe, expect, test } from "vitest";
import { isMissingPart } from "../../../src/app/shell/missing-part.ts";

describe("a part of the app that could not be fetched", () => {
  test.each([
    ["Chromium", new TypeError("Failed to fetch dynamically imported module: https://a.example/assets/b.js")],
    ["Firefox", new TypeError("error loading dynamically imported module: https://a.example/assets/b.js")],
    ["Safari", new TypeError("Importing a module script failed.")],
    ["its styles", new Error("Unable to preload CSS for /assets/b.css")],
  ])("is told by %s", (_, error) => {
    expect(isMissingPart(error)).toBe(true);
  });

  test("is not any other failure", () => {
    expect(isMissingPart(new TypeError("Cannot read properties of undefined (reading 'module')"))).toBe(
      false,
    );
    expect(isMissingPart("Unable to preload CSS")).toBe(false);
  });
});

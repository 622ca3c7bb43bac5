import { expect, test } from "vitest";
import { modKeys } from "#ui/kbd/mod-keys.ts";

test("[P0.12] a shortcut is written as the keyboard in front of it", () => {
  expect(modKeys("K", true)).toBe("⌘K");
  expect(modKeys("K", false)).toBe("Ctrl K");
});

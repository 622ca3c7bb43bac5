import { expect, test } from "vitest";
import { makeTranslate } from "#i18n/translate.ts";

const catalog = { kind: { call: "Appel" }, about: { call: (p: { name: string }) => `Appel avec ${p.name}` } };
const t = makeTranslate(() => catalog);

test("a sentence is found by its path, with its parameters", () => {
  expect(t("kind.call")).toBe("Appel");
  expect(t("about.call", { name: "Amara" })).toBe("Appel avec Amara");
});

test("[S28] a choice that a later version of the app made is shown as it is", () => {
  expect(t("kind.podcast" as "kind.call")).toBe("podcast");
  expect(t("about.podcast" as "about.call", { name: "Amara" })).toBe("podcast");
});

test("a branch that is not there is a mistake, and says which", () => {
  expect(() => t("kinds.call" as "kind.call")).toThrow('"kinds.call"');
});

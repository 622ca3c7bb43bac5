import { expect, test } from "vitest";
import { makeGrammar } from "../../../src/i18n/grammar.ts";
import { guessLocale } from "../../../src/i18n/locale.ts";
import { makeTranslate } from "../../../src/i18n/translate.ts";

test.each([
  [["en-US", "fr"], "en-CA"],
  [["fr-FR"], "fr-CA"],
  [["es-MX", "en"], "en-CA"],
  [["es-MX"], "fr-CA"],
  [[], "fr-CA"],
])("[P0.9] a browser in %j is addressed in %s", (languages, locale) => {
  expect(guessLocale(languages)).toBe(locale);
});

test("[P0.9] French takes the singular for zero and one, English for one", () => {
  const forms = { one: "one", other: "other" };
  const french = makeGrammar("fr-CA");
  const english = makeGrammar("en-CA");
  expect([0, 1, 2, 1_000_000].map((n) => french.plural(n, forms))).toEqual(["one", "one", "other", "other"]);
  expect([0, 1, 2].map((n) => english.plural(n, forms))).toEqual(["other", "one", "other"]);
});

test("a message is found by its path, with its parameters, in the catalog of the moment", () => {
  let catalog = { area: { hello: (p: { name: string }) => `Bonjour ${p.name}`, bye: "Au revoir" } };
  const t = makeTranslate(() => catalog);
  expect(t("area.hello", { name: "Léa" })).toBe("Bonjour Léa");
  catalog = { area: { hello: (p) => `Hello ${p.name}`, bye: "Goodbye" } };
  expect(t("area.bye")).toBe("Goodbye");
});

test("a missing message says where to write it", () => {
  const t = makeTranslate(() => ({}) as { area: { hello: string } });
  expect(() => t("area.hello")).toThrow(/area\.hello.*src\/i18n/);
});

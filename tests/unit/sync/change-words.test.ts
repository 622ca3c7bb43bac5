// The words of a waiting change: what it is about and what was done, agreed in gender, never what a note says.
import { expect, test, vi } from "vitest";
import type { AnyDoc } from "#domain/record/record.ts";
import type { TableName } from "#domain/records.ts";
import { english } from "#i18n/en-ca/catalog.ts";
import { makeFormats } from "#i18n/format.ts";
import { french } from "#i18n/fr-ca/catalog.ts";
import type { I18n } from "#i18n/i18n.tsx";
import type { Locale } from "#i18n/locale.ts";
import { makeTranslate } from "#i18n/translate.ts";
import { wordsOf } from "../../../src/features/sync/change-words.ts";

// The feature's door brings the router, which wants a window; what is behind it is the real thing.
vi.mock("#features/logging/index.ts", async () => ({
  ...(await import("../../../src/features/logging/interaction-icons.ts")),
  ...(await import("../../../src/features/logging/names.ts")),
}));

const now = new Date("2026-11-19T15:30:00Z");
const nbsp = (text: string) => text.replaceAll("\u00a0", " ");

function speaking(locale: Locale): I18n {
  const context = { locale: () => locale, timeZone: () => "America/Toronto", now: () => now };
  const catalog = locale === "fr-CA" ? french : english;
  return { t: makeTranslate(() => catalog), format: makeFormats(context) } as I18n;
}

function words(
  table: TableName,
  fields: Record<string, unknown>,
  options: { at?: string; locale?: Locale } = {},
) {
  const doc = { rev: 0, deleted: false, ...fields } as unknown as AnyDoc;
  const { what, done } = wordsOf(
    speaking(options.locale ?? "fr-CA"),
    { table, doc, changed_at: options.at ?? "2026-11-19T15:12:00Z" },
    (id) => ({ a: "Amara Diallo", t: "Tomás Echeverría" })[id],
  );
  return [nbsp(what), nbsp(done)];
}

test("[P0.6] a new interaction was logged, and the word agrees with its kind", () => {
  expect(words("interactions", { kind: "meeting", people: ["a"] })).toEqual([
    "Rencontre avec Amara Diallo",
    "Consignée à 10 h 12",
  ]);
  expect(words("interactions", { kind: "call", people: ["a", "t"] })).toEqual([
    "Appel avec Amara Diallo et Tomás Echeverría",
    "Consigné à 10 h 12",
  ]);
  expect(words("interactions", { kind: "note", people: ["x"] })[0]).toBe("Note pour une personne");
});

test("[P0.6] what was changed, deleted or done says so, with the day when it is not today", () => {
  expect(words("people", { display_name: "Sékou Camara", rev: 4 })).toEqual([
    "Fiche de Sékou Camara",
    "Modifiée à 10 h 12",
  ]);
  expect(words("people", { display_name: "Sékou Camara" })[1]).toBe("Créée à 10 h 12");
  expect(words("organizations", { name: "Maison des arts", rev: 4, deleted: true })).toEqual([
    "Organisme Maison des arts",
    "Supprimé à 10 h 12",
  ]);
  expect(words("tasks", { title: "Relire", status: "done", rev: 2 }, { at: "2026-11-18T14:04:00Z" })).toEqual(
    ["« Relire » terminée", "Modifiée hier, 9 h 04"],
  );
});

test("[P0.6] a waiting application is known by who applies and for what", () => {
  expect(words("applications", { people: ["a", "t"], title: "Porter", rev: 3 })).toEqual([
    "Candidature pour Amara Diallo et Tomás Echeverría « Porter »",
    "Modifiée à 10 h 12",
  ]);
  expect(words("applications", { people: [] }, { locale: "en-CA" })[0]).toBe("Application");
});

test("[P1.2] what a confidential note says is in neither line", () => {
  const secret = "Situation familiale";
  const said = words("interactions", { kind: "note", people: ["a"], note: secret, confidential: true });
  expect(said.join(" ")).not.toContain(secret);
});

test("[P0.9] the same in English; a record that cannot be read is still a line", () => {
  expect(words("interactions", { kind: "call", people: ["a"] }, { locale: "en-CA" })).toEqual([
    "Call with Amara Diallo",
    "Logged at 10:12 a.m.",
  ]);
  const { what } = wordsOf(
    speaking("en-CA"),
    { table: "tasks", doc: undefined, changed_at: now.toISOString() },
    () => undefined,
  );
  expect(what).toBe("A file");
});

import { createRoot } from "solid-js";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { countdownTo } from "#domain/opportunities/countdown.ts";
import type { Deadline } from "#domain/opportunities/deadline.ts";
import { useOpportunityWords } from "../../../src/features/opportunities/opportunity-words.ts";
import { english } from "../../../src/i18n/en-ca/catalog.ts";
import { french } from "../../../src/i18n/fr-ca/catalog.ts";
import { I18nProvider } from "../../../src/i18n/i18n.tsx";

// The words are asked of no page: what the provider wants of one is not there.
beforeAll(() => {
  vi.stubGlobal("document", { addEventListener() {}, removeEventListener() {}, documentElement: {} });
  return () => vi.unstubAllGlobals();
});

const catalogs = { "fr-CA": french, "en-CA": english } as const;

/** The words of a team in a zone. */
function wordsIn(locale: keyof typeof catalogs, timeZone: string) {
  return createRoot((dispose) => {
    let words: ReturnType<typeof useOpportunityWords> | undefined;
    I18nProvider({
      locale,
      catalog: catalogs[locale] as typeof french,
      timeZone,
      get children() {
        words = useOpportunityWords();
        return null;
      },
    });
    dispose();
    return words!;
  });
}

const deadline: Deadline = {
  kind: "submission",
  day: "2026-11-22",
  zone: "America/Toronto",
  isPostmarked: false,
  isToConfirm: false,
};

describe("[P2.1] a countdown in words", () => {
  test.each([
    ["fr-CA", "America/Toronto", "2026-11-19T15:00:00Z", "3\u00a0jours"],
    ["fr-CA", "America/Toronto", "2026-11-21T15:00:00Z", "demain"],
    [
      "fr-CA",
      "America/Toronto",
      "2026-11-22T15:00:00Z",
      "clôt aujourd’hui à 23\u00a0h\u00a059, heure de Montréal",
    ],
    ["fr-CA", "Europe/Paris", "2026-11-23T02:00:00Z", "clôt aujourd’hui à 5\u00a0h\u00a059, heure de Paris"],
    [
      "fr-CA",
      "America/St_Johns",
      "2026-11-23T04:00:00Z",
      "clôt aujourd’hui à 1\u00a0h\u00a029, heure de Terre-Neuve",
    ],
    ["fr-CA", "America/Toronto", "2026-11-23T15:00:00Z", "close hier"],
    ["fr-CA", "America/Toronto", "2026-11-26T15:00:00Z", "close depuis 4\u00a0jours"],
    ["en-CA", "America/Toronto", "2026-11-19T15:00:00Z", "3 days"],
    ["en-CA", "America/Vancouver", "2026-11-22T20:00:00Z", "closes today at 11:59\u00a0p.m., Montréal time"],
    ["en-CA", "America/Toronto", "2026-11-23T15:00:00Z", "closed yesterday"],
  ] as const)("%s in %s at %s: %s", (locale, zone, now, said) => {
    expect(wordsIn(locale, zone).countdown(countdownTo(deadline, new Date(now), zone))).toBe(said);
  });

  test("a deadline names its zone to those who live in another", () => {
    expect(wordsIn("fr-CA", "America/Toronto").deadline(deadline)).toBe(
      "22\u00a0novembre 2026, 23\u00a0h\u00a059",
    );
    expect(wordsIn("fr-CA", "Europe/Paris").deadline({ ...deadline, time: "17:00" })).toBe(
      "22\u00a0novembre 2026, 17\u00a0h (heure de Montréal)",
    );
    expect(wordsIn("en-CA", "UTC").deadline({ ...deadline, zone: "Asia/Tokyo" })).toMatch(/\(Tokyo time\)$/);
  });

  test("amounts say what they are", () => {
    const { amount } = wordsIn("fr-CA", "America/Toronto");
    expect(amount({ amount_max_cents: 2_000_000 })).toBe("Jusqu’à 20\u00a0000\u00a0$");
    expect(amount({ amount_min_cents: 500_000 })).toBe("À partir de 5\u00a0000\u00a0$");
    expect(amount({ amount_min_cents: 120_050, amount_max_cents: 120_050 })).toBe("1\u00a0200,50\u00a0$");
    expect(amount({ amount_min_cents: 100, amount_max_cents: 200 })).toBe("De 1\u00a0$ à 2\u00a0$");
    expect(amount({})).toBeUndefined();
  });
});

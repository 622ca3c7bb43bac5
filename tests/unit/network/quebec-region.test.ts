import { expect, test } from "vitest";
import { quebecRegion, quebecRegions } from "#domain/places/quebec-region.ts";

test("[P1.1] Québec has seventeen administrative regions", () => {
  expect(new Set(quebecRegions).size).toBe(17);
});

test.each([
  ["H3N 1T5", "Montréal"],
  ["h7v1x9", "Laval"],
  ["J4K 2T1", "Montérégie"],
  ["J1H 5H9", "Estrie"],
  ["J2A 1B2", "Centre-du-Québec"],
  ["J5V 1A1", "Mauricie"],
  ["G1R 4S9", "Capitale-Nationale"],
  ["G7A 1A1", "Chaudière-Appalaches"],
  ["G7H 5B1", "Saguenay–Lac-Saint-Jean"],
  ["G4X 1A1", "Gaspésie–Îles-de-la-Madeleine"],
  ["J9X 5A1", "Abitibi-Témiscamingue"],
  ["J8X 3X2", "Outaouais"],
  // The countryside is of several regions, Ottawa of none.
  ["J0K 1A0", undefined],
  ["G0X 2R0", undefined],
  ["K1A 0A9", undefined],
  ["75011", undefined],
  ["", undefined],
])("[P1.1] %s is in %s", (postal_code, region) => {
  expect(quebecRegion({ postal_code })).toBe(region);
});

test.each([
  ["Montréal", "Montréal"],
  ["MONTREAL", "Montréal"],
  ["Montréal (Parc-Extension)", "Montréal"],
  ["St-Jérôme", "Laurentides"],
  ["Sainte-Thérèse", "Laurentides"],
  ["Trois-Rivières", "Mauricie"],
  ["Val-d’Or", "Abitibi-Témiscamingue"],
  ["Rouyn-Noranda", "Abitibi-Témiscamingue"],
  ["Ville-Marie", undefined],
  ["Ottawa", undefined],
])("[P1.1] the city %s is in %s", (city, region) => {
  expect(quebecRegion({ city })).toBe(region);
});

test("[P1.1] the postal code is believed before the city, and an address elsewhere is of no region", () => {
  expect(quebecRegion({ postal_code: "H7A 1A1", city: "Montréal" })).toBe("Laval");
  expect(quebecRegion({ postal_code: "K1A 0A9", city: "Hull" })).toBeUndefined();
  expect(quebecRegion({ postal_code: "J0L 1A0", city: "Saint-Hyacinthe" })).toBe("Montérégie");
});

// The administrative region of Québec in which an address is, as far as its postal code or its city says so. What
// could be in two regions is in none: it is proposed, never guessed.

import { foldText } from "../artists/names.ts";

/** By the first three characters of a postal code, or fewer. A longer beginning wins. */
const byPostalCode: Readonly<Record<string, string>> = {
  "Bas-Saint-Laurent": "G4W G5H G5J G5L G5M G5N G5R G5T",
  "Saguenay–Lac-Saint-Jean":
    "G7B G7G G7H G7J G7K G7N G7P G7S G7T G7X G7Y G7Z G8A G8B G8C G8E G8G G8H G8J G8K G8L G8M G8N",
  "Capitale-Nationale": "G1 G2 G3 G4A G5A",
  Mauricie: "G8T G8V G8W G8Y G8Z G9A G9B G9C G9N G9P G9R G9T G9X J5V",
  Estrie: "J1 G6B J2G J2H J2J J2K J2L J2M J2N",
  Montréal: "H",
  Outaouais: "J8L J8M J8N J8P J8R J8T J8V J8X J8Y J8Z J9A J9B J9E J9H J9J",
  "Abitibi-Témiscamingue": "J9P J9T J9X J9Y J9Z",
  "Côte-Nord": "G4R G4S G4Z G5B G5C",
  "Nord-du-Québec": "G8P J0M",
  "Gaspésie–Îles-de-la-Madeleine": "G4T G4V G4X",
  "Chaudière-Appalaches": "G5V G5X G5Y G5Z G6A G6C G6E G6G G6H G6J G6K G6V G6W G6X G6Y G6Z G7A",
  Laval: "H7",
  Lanaudière: "J5M J5T J5W J5X J5Y J5Z J6A J6E J6V J6W J6X J6Y J7K J7L J7M",
  Laurentides:
    "J5J J5K J5L J5N J6Z J7A J7B J7C J7E J7G J7H J7J J7N J7P J7R J7Y J7Z J8A J8B J8C J8E J8G J8H J9L",
  Montérégie:
    "J2R J2S J2T J2W J2X J2Y J3A J3B J3E J3G J3H J3L J3M J3N J3P J3R J3V J3X J3Y J3Z J4 J5A J5B J5C J5R J6J J6K J6N J6R J6S J6T J7T J7V J7W J7X",
  "Centre-du-Québec": "G6L G6P G6R G6S G6T G9H J1Z J2A J2B J2C J2E J3T",
};

/** Cities, boroughs and neighbourhoods whose name is of one region only; folded, hyphens made spaces. */
const byCity: Readonly<Record<string, string>> = {
  "Bas-Saint-Laurent": "rimouski, riviere du loup, matane, mont joli, amqui, trois pistoles, la pocatiere",
  "Saguenay–Lac-Saint-Jean": "saguenay, chicoutimi, jonquiere, la baie, alma, roberval, dolbeau mistassini",
  "Capitale-Nationale":
    "quebec, ville de quebec, sainte foy, beauport, charlesbourg, limoilou, baie saint paul, la malbaie, donnacona, wendake",
  Mauricie: "trois rivieres, shawinigan, la tuque, louiseville",
  Estrie:
    "sherbrooke, magog, coaticook, lac megantic, granby, bromont, cowansville, val des sources, lennoxville",
  Montréal:
    "montreal, montreal nord, parc extension, villeray, rosemont, hochelaga, verdun, cote des neiges, ahuntsic, plateau mont royal, lachine, saint laurent, lasalle, pointe saint charles, outremont, westmount, mont royal, anjou, pierrefonds, riviere des prairies, pointe aux trembles, griffintown, notre dame de grace, dollard des ormeaux, pointe claire, dorval, hampstead, cote saint luc",
  Outaouais: "gatineau, hull, aylmer, maniwaki, chelsea, wakefield",
  "Abitibi-Témiscamingue": "rouyn noranda, val d'or, amos, la sarre",
  "Côte-Nord": "sept iles, baie comeau, port cartier, havre saint pierre, natashquan",
  "Nord-du-Québec": "chibougamau, kuujjuaq, puvirnituq, inukjuak, chisasibi, matagami",
  "Gaspésie–Îles-de-la-Madeleine": "gaspe, carleton sur mer, perce, sainte anne des monts, new richmond",
  "Chaudière-Appalaches": "levis, thetford mines, saint georges de beauce, montmagny, sainte marie de beauce",
  Laval: "laval, chomedey, pont viau, laval des rapides",
  Lanaudière: "terrebonne, repentigny, joliette, mascouche, l'assomption, rawdon",
  Laurentides:
    "saint jerome, mirabel, blainville, saint eustache, boisbriand, sainte therese, mont tremblant, sainte agathe des monts, val david, sainte adele, mont laurier, lachute",
  Montérégie:
    "longueuil, brossard, saint hubert, saint lambert, boucherville, saint jean sur richelieu, saint hyacinthe, chateauguay, salaberry de valleyfield, vaudreuil dorion, sorel tracy, varennes, beloeil, chambly, mont saint hilaire, candiac, la prairie, saint bruno de montarville, sainte julie, kahnawake",
  "Centre-du-Québec": "drummondville, victoriaville, becancour, nicolet, plessisville",
};

/** The seventeen, in their official order. */
export const quebecRegions: readonly string[] = Object.keys(byPostalCode);

let regionOfCode: Map<string, string> | undefined;
let regionOfCity: Map<string, string> | undefined;

const turned = (table: Readonly<Record<string, string>>, parting: string) =>
  new Map(
    Object.entries(table).flatMap(([region, names]) =>
      names.split(parting).map((name) => [name, region] as const),
    ),
  );

/** The region of an address: by its postal code, else by its city. */
export function quebecRegion(address: { postal_code?: string; city?: string }): string | undefined {
  regionOfCode ??= turned(byPostalCode, " ");
  regionOfCity ??= turned(byCity, ", ");
  const code = (address.postal_code ?? "").toUpperCase().replace(/[^A-Z\d]/g, "");
  if (/^[GHJ]\d[A-Z]/.test(code))
    for (const length of [3, 2, 1]) {
      const region = regionOfCode.get(code.slice(0, length));
      if (region) return region;
    }
  if (/^[A-Z]\d[A-Z]/.test(code) && !/^[GHJ]/.test(code)) return undefined;
  const city = foldText(address.city ?? "")
    .replace(/\s*[(,].*$/, "")
    .replace(/[\s-]+/g, " ")
    .replace(/^st(e?) /, "saint$1 ")
    .trim();
  return regionOfCity.get(city);
}

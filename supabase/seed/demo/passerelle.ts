import type { NamedArtist } from "./artists-named.ts";

const artist = (
  key: string,
  display_name: string,
  discipline: string,
  city: string,
  since: number,
): NamedArtist => ({
  key,
  display_name,
  emails: [`${key}@estrie.exemple`],
  disciplines: [discipline],
  city,
  region: "Estrie",
  language: "fr",
  membership: "Suivi actif",
  tags: [],
  adviser: since % 2 ? "mireille" : "fatou",
  since,
  verified: 20 + (since % 160),
});

/** The few artists of the second organisation. */
export const passerelleArtists: readonly NamedArtist[] = [
  artist("josee", "Josée Lapierre", "Théâtre", "Sherbrooke", 410),
  artist("hamid", "Hamid Rezaï", "Musique", "Sherbrooke", 233),
  artist("clemence", "Clémence Fauteux", "Danse", "Magog", 520),
  artist("beatriz", "Beatriz Sandoval", "Arts visuels", "Sherbrooke", 301),
  artist("jean-bosco", "Jean-Bosco Ndayizeye", "Conte", "Sherbrooke", 612),
  artist("irina", "Irina Volkova", "Marionnette", "Coaticook", 95),
  artist("philippe", "Philippe Couture-Roy", "Sculpture", "Lac-Mégantic", 340),
  artist("safia", "Safia Benali", "Slam", "Sherbrooke", 77),
  artist("tenzin", "Tenzin Dolma", "Métiers d’art", "Granby", 188),
  artist("meghan", "Meghan Fraser", "Cinéma documentaire", "Lennoxville", 266),
  artist("luis", "Luis Alberto Cano", "Musique", "Sherbrooke", 154),
  artist("oceane", "Océane Wabanonik", "Perlage", "Sherbrooke", 62),
];

import type { TermList } from "./term.ts";

/** What the lists of a new workspace hold; the team changes them as it likes. Tags and labels are its own from the first. */
export const startingTerms: Readonly<Record<TermList, readonly string[]>> = {
  // The categories of the Conseil des arts et des lettres du Québec, with what those of Canada and Montréal add.
  disciplines: [
    "Arts de la rue",
    "Arts du cirque",
    "Arts médiatiques",
    "Arts multidisciplinaires",
    "Arts numériques",
    "Arts visuels",
    "Chanson",
    "Cinéma et vidéo",
    "Conte",
    "Danse",
    "Littérature",
    "Métiers d’art",
    "Musique",
    "Recherche architecturale",
    "Théâtre",
  ],
  tags: [],
  // The administrative regions of Québec, in their official order.
  regions: [
    "Bas-Saint-Laurent",
    "Saguenay–Lac-Saint-Jean",
    "Capitale-Nationale",
    "Mauricie",
    "Estrie",
    "Montréal",
    "Outaouais",
    "Abitibi-Témiscamingue",
    "Côte-Nord",
    "Nord-du-Québec",
    "Gaspésie–Îles-de-la-Madeleine",
    "Chaudière-Appalaches",
    "Laval",
    "Lanaudière",
    "Laurentides",
    "Montérégie",
    "Centre-du-Québec",
  ],
  career_stages: ["En formation", "Relève", "Mi-carrière", "Carrière établie"],
  memberships: ["Nouveau", "Suivi actif", "En pause", "Ancien membre"],
  interaction_labels: [],
};

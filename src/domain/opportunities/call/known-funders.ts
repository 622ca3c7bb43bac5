// Who funds the arts in Québec and in Canada, by the names that calls give them, and what their programmes are called.

import { foldText } from "../../artists/names.ts";

interface KnownFunder {
  /** As teams call it. */
  name: string;
  /** Its other names; short ones in capitals stand as they are written. */
  also: readonly string[];
  programs: readonly string[];
}

export const knownFunders: readonly KnownFunder[] = [
  {
    name: "CALQ",
    also: ["Conseil des arts et des lettres du Québec"],
    programs: [
      "Recherche et création",
      "Perfectionnement",
      "Déplacement",
      "Diffusion et promotion",
      "Vivacité",
      "Re-Connaître",
      "Soutien à la mission",
    ],
  },
  {
    name: "Conseil des arts du Canada",
    also: ["Canada Council for the Arts", "Canada Council", "CAC"],
    programs: [
      "Explorer et créer",
      "Explore and Create",
      "Inspirer et enraciner",
      "Créer, connaître et partager",
      "Appuyer la pratique artistique",
      "Rayonner au Canada",
      "Rayonner à l'international",
    ],
  },
  {
    name: "Conseil des arts de Montréal",
    also: ["CAM"],
    programs: ["Création et production", "DémART-Mtl", "CAM en tournée", "Soutien au fonctionnement"],
  },
  { name: "SODEC", also: ["Société de développement des entreprises culturelles"], programs: [] },
  { name: "FACTOR", also: [], programs: [] },
  { name: "Musicaction", also: [], programs: [] },
  { name: "LOJIQ", also: ["Les Offices jeunesse internationaux du Québec"], programs: [] },
  { name: "MCCQ", also: ["Ministère de la Culture et des Communications"], programs: [] },
  { name: "Patrimoine canadien", also: ["Canadian Heritage"], programs: [] },
  { name: "Ville de Montréal", also: ["City of Montréal", "City of Montreal"], programs: [] },
];

/** The funder that goes by a name, whichever of its own it is. */
export function knownFunder(name: string): KnownFunder | undefined {
  const key = foldText(name);
  return knownFunders.find((one) => [one.name, ...one.also].some((other) => foldText(other) === key));
}

// What the team of the demo writes once and uses again: its own words for what it logs, and the notes it begins from.

import type { ScheduleStep } from "../../../src/domain/applications/schedule.ts";
import { writeTermBody } from "../../../src/domain/library/term.ts";
import type { InteractionKind } from "../../../src/domain/support/interaction.ts";

/** As rows of the library, without their ids. */
interface DemoItem {
  kind: "term" | "note_template";
  scope?: string;
  name: string;
  body: string;
}

const label = (name: string, kind: InteractionKind): DemoItem => ({
  kind: "term",
  scope: "interaction_labels",
  name,
  body: writeTermBody({ first: name, kind }),
});

const template = (name: string, body: string): DemoItem => ({
  kind: "note_template",
  name,
  body: body.replaceAll(" :", "\u00a0:"),
});

export const demoLibrary: readonly DemoItem[] = [
  label("Relecture de dossier", "meeting"),
  label("Mentorat", "meeting"),
  label("Visite d’atelier", "meeting"),
  label("Suivi de dépôt", "call"),
  template(
    "Première rencontre",
    "[Prénom|La personne], son parcours : \nCe qui se prépare : \nCe qui bloque : \nCe que nous avons promis : ",
  ),
  template(
    "Bilan de mi-parcours",
    "Depuis la dernière fois : \nÉtapes faites : \nCe qui a changé pour [Prénom|la personne] : \nProchaine étape : ",
  ),
  template(
    "Après un refus",
    "Commentaires du comité : \n[Prénom|La personne] en retient : \nOn redépose? Quand? ",
  ),
];

/** What the team does before a deadline, so many days ahead. */
export const demoSchedules: readonly { name: string; steps: ScheduleStep[] }[] = [
  {
    name: "Demande de subvention",
    steps: [
      { title: "Terminer le brouillon", before: 21 },
      { title: "Relire la demande", before: 14 },
      { title: "Réunir les lettres d’appui", before: 10 },
      { title: "Déposer la demande", before: 2 },
    ],
  },
  {
    name: "Appel à projets",
    steps: [
      { title: "Choisir l’extrait à envoyer", before: 10 },
      { title: "Relire la fiche technique", before: 5 },
      { title: "Envoyer le dossier", before: 1 },
    ],
  },
];

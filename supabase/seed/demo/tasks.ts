import type { TaskDraft } from "../../../src/domain/team/task.ts";

/** A task whose people and assignee are still keys; days from today. */
export interface ToldTask extends Pick<TaskDraft, "title" | "note" | "priority"> {
  due?: number;
  who: string;
  people?: string[];
  /** Days ago, when it is done. */
  done?: number;
}

const open = (
  who: string,
  title: string,
  due: number | undefined,
  people: string[] = [],
  high = false,
): ToldTask => ({
  who,
  title,
  people,
  priority: high ? "high" : "normal",
  ...(due !== undefined && { due }),
});

const done = (who: string, title: string, days: number, people: string[] = []): ToldTask => ({
  who,
  title,
  people,
  priority: "normal",
  due: -days,
  done: days,
});

/** What the team has to do around today: late, today, tomorrow, later, without a date; and what is done. */
export const demoTasks: readonly ToldTask[] = [
  open("mireille", "Relire l’ébauche de démarche", -2, ["yasmine-o"], true),
  open("mireille", "Envoyer la lettre d’appui signée", 0, ["rafael"], true),
  open("mireille", "Envoyer le gabarit du rapport final", 0, ["tomas"]),
  open("mireille", "Confirmer les plages de décembre", 1),
  open("mireille", "Obtenir la lettre du diffuseur", 1, ["amara"]),
  open("mireille", "Relire la démarche, une page", 2, ["amara"], true),
  open("mireille", "Valider les chiffres du bilan", 3),
  open("mireille", "Préparer la trousse de présentation", 6, ["amara"]),
  open("mireille", "Trouver une marraine ou un parrain pour le recueil", undefined, ["marie-eve"]),
  open("jean-philippe", "Rappeler Trésor pour le budget", 0, ["tresor"]),
  open("jean-philippe", "Réserver la salle B, atelier budget", 4),
  open("jean-philippe", "Accueillir Şebnem\u00a0: plan des trois premiers mois", 5, ["sebnem"]),
  open("jean-philippe", "Vérifier l’adresse et le courriel", -6, ["aicha"]),
  open("jean-philippe", "Relire le rapport final avant dépôt", -1, ["samir"]),
  open("jean-philippe", "Commander les badges de la vitrine", 9),
  open("anh-thu", "Choisir vingt images avec Oluwaseun", 0, ["oluwaseun"]),
  open("anh-thu", "Demander la nouvelle adresse courriel", -4, ["zahra"], true),
  open("anh-thu", "Lire le contrat de la galerie", 1, ["widline"]),
  open("anh-thu", "Relancer après le bilan", 7, ["widline", "nour"]),
  open("anh-thu", "Préparer la visite d’atelier", 8, ["nour"]),
  open("anh-thu", "Traduire le guide de la démarche", undefined),
  open("fatou", "Appeler avant midi, dossier DémART", 0, ["lina"], true),
  open("fatou", "Envoyer la grille de Vivacité", 2, ["soraya"]),
  open("fatou", "Prendre des nouvelles", 3, ["kiana"]),
  open("fatou", "Revoir le budget du Conseil des arts du Canada", 1, ["kiana"]),
  open("fatou", "Proposer deux dates d’atelier en bibliothèque", 10),
  open("nadege", "Comité CAM\u00a0: préparer le point sur l’équité", -1),
  open("nadege", "Signer les ententes de la vitrine", 0),
  open("nadege", "Bilan trimestriel aux bailleurs", 9, [], true),
  open("nadege", "Rencontrer la direction du Phare bleu", 12),
  open("nadege", "Mettre à jour la politique d’accueil", undefined),
  done("mireille", "Envoyer le gabarit de budget", 7, ["amara"]),
  done("mireille", "Écrire à la commissaire", 4, ["minh-chau"]),
  done("mireille", "Relire la lettre d’intention", 9, ["farid"]),
  done("mireille", "Confirmer la salle de répétition", 15, ["sekou"]),
  done("mireille", "Classer les photos de la vitrine", 22),
  done("anh-thu", "Envoyer le résumé de l’atelier", 12, ["oluwaseun"]),
  done("anh-thu", "Vérifier la date de dépôt", 18, ["widline"]),
  done("anh-thu", "Mettre à jour le CV artistique", 30, ["diego"]),
  done("jean-philippe", "Préparer le point sur le rapport", 5, ["tresor"]),
  done("jean-philippe", "Réserver le projecteur", 13),
  done("jean-philippe", "Relire le budget", 26, ["samir"]),
  done("fatou", "Appeler la médiatrice", 6, ["soraya"]),
  done("fatou", "Envoyer la lettre d’appui", 16, ["lina"]),
  done("fatou", "Trouver une interprète", 33, ["kiana"]),
  done("nadege", "Déposer le rapport d’étape", 11),
  done("nadege", "Renouveler l’assurance de la salle B", 40),
];

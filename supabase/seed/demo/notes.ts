// What advisers of the demo wrote. « {p} » is how they call the person, « {f} » a programme, « {m} » an amount.

import type { InteractionKind } from "../../../src/domain/support/interaction.ts";

export const programmes = [
  "Vivacité",
  "Recherche et création au CALQ",
  "la bourse de déplacement du CALQ",
  "Explorer et créer",
  "DémART-Mtl",
  "Première création au CAM",
  "CAM en tournée",
  "Rayonner au Canada",
  "Créer, connaître et partager",
] as const;

export const amounts = [
  "4 500 $",
  "7 200 $",
  "9 800 $",
  "12 000 $",
  "15 000 $",
  "17 500 $",
  "20 000 $",
] as const;

/** The first time somebody came. */
export const firstNotes: readonly string[] = [
  "Première rencontre. {p} vient de s’installer à Montréal et cherche à comprendre qui finance quoi. Remis la carte des bailleurs et le guide de la démarche.",
  "Accueil. {p} a surtout travaillé hors des circuits subventionnés, n’a jamais déposé de demande. On commence par le CV artistique.",
  "Rencontre d’accueil, 1 h. Parcours solide à l’étranger, peu de traces ici. Priorité : une vitrine d’ici l’automne.",
  "Premier appel. {p} a entendu parler de nous par une collègue du cercle des pairs. Rendez-vous fixé, apporter le portfolio.",
  "Accueil en visio. Question principale : le statut professionnel et la résidence pour être admissible à {f}.",
  "Première rencontre au bureau. {p} veut surtout rompre l’isolement. Inscription au prochain atelier, on reparle d’argent ensuite.",
];

/** What is ordinarily written, by kind. */
export const notes: Record<InteractionKind, readonly string[]> = {
  meeting: [
    "Relu ensemble la démarche. Beaucoup trop longue, mais le deuxième paragraphe dit tout. {p} réécrit à partir de là, une page au plus.",
    "Révision du budget pour {f}. Les cachets étaient sous les barèmes; on arrive à {m}. Reste à trouver le coût réel du studio.",
    "Bilan de mi-parcours. {p} a fait trois spectacles cette saison sans aide; il faut maintenant que ça se voie dans le dossier.",
    "Préparé le dossier visuel : douze images gardées sur quarante. Légendes à compléter (titre, année, technique, dimensions).",
    "Objectif retenu : déposer à {f} à la prochaine date. Les lettres d’appui sont le point faible, deux noms notés.",
    "Discuté du calendrier : résidence au printemps, création à l’été, diffusion l’an prochain. Réaliste si le partenaire confirme.",
    "Simulation de présentation devant comité, 10 minutes. Bonne présence, conclure plus tôt et parler du public.",
    "Rencontre à trois avec la direction de la salle. Intérêt réel pour une carte blanche, à confirmer par écrit.",
    "Fait le tour des droits d’auteur : déclarer les œuvres, vérifier le contrat de la dernière production.",
    "{p} hésite entre deux projets. On a comparé ce que chacun demande en temps; le plus petit passe en premier.",
    "Mise à jour du CV artistique en deux pages. Ancien CV trop près d’un CV d’emploi.",
    "Réponse négative de {f}. Lu les commentaires ensemble : le projet est jugé pertinent, le plan de travail trop vague. On redépose.",
    "Bonne nouvelle : {m} obtenus à {f}. Vérifié les conditions de l’entente et la date du rapport.",
    "Rapport final à préparer. {p} a gardé toutes les factures, il manque les contrats des interprètes.",
    "Parlé tarifs : {p} accepte encore trop de cachets symboliques. Modèle de devis remis.",
    "Plan d’accompagnement pour six mois : portfolio, une demande, une rencontre de diffuseur.",
    "Orientation vers la clinique d’impôts pour artistes. Première année de travail autonome.",
    "Préparé l’entrevue avec le comité de sélection. Trois questions difficiles répétées jusqu’à ce que ça coule.",
  ],
  call: [
    "Question rapide sur l’admissibilité à {f}. Réponse : oui, la résidence d’un an est atteinte depuis septembre.",
    "Rappel pour les pièces manquantes : CV et lettre de confirmation de la salle. Promis pour vendredi.",
    "Pas de réponse, message laissé.",
    "{p} confirme le dépôt. Accusé de réception reçu.",
    "Retour d’appel. Inquiétude sur le contrat proposé par le diffuseur, je le lis d’ici jeudi.",
    "Point téléphonique, tout avance. La version anglaise de la démarche arrive demain.",
    "Demande de référence pour une traduction. Donné deux noms.",
    "Appel de suivi après le refus. {p} prend une pause de deux semaines, puis on regarde les commentaires.",
    "{p} cherche un local de répétition abordable. Indiqué les plages de jour de la maison de la culture.",
    "Précisions sur le budget : les frais de garde sont admissibles, les ajouter.",
    "Changement d’adresse et de téléphone, fiche mise à jour.",
    "Confirmé la présence à l’atelier de mardi. Besoin d’un espace calme à la pause.",
  ],
  video: [
    "Visio pour relire le formulaire de {f} champ par champ. Il reste la section sur les publics.",
    "Première visio avec le partenaire de Sherbrooke. Bonne entente; {p} envoie une entente écrite.",
    "Visite d’atelier à distance. Très beau travail, les photos actuelles ne lui rendent pas justice.",
    "Partage d’écran sur le budget. Deux colonnes inversées expliquaient l’écart de {m}.",
    "Rencontre de groupe, quatre artistes, sur la lettre d’intention. On repart avec un premier paragraphe chacune et chacun.",
    "Visio de 30 min depuis la loge. {p} part en tournée lundi, on dépose avant.",
    "Suivi du plan : deux étapes sur cinq faites. On repousse la captation à janvier.",
  ],
  email: [
    "Envoyé l’exemple de budget commenté et le lien du guide de {f}.",
    "Reçu la deuxième version de la démarche. Commentaires renvoyés dans la marge.",
    "« Merci pour vos commentaires, j’ai refait la fin. Est-ce que {m} vous semble réaliste? »",
    "Transmis l’appel à projets de la vitrine. Date limite dans trois semaines.",
    "Lettre d’appui rédigée et signée, envoyée en PDF.",
    "Relance pour le rapport d’étape. La date limite est la fin du mois.",
    "Mise en relation avec la responsable de la médiation du musée.",
    "Reçu le dossier de presse. À reclasser par année avant l’envoi.",
    "Confirmation d’inscription à l’atelier « Écrire sa démarche ».",
    "Demande de lettre pour un visa de séjour. Modèle adapté et envoyé.",
  ],
  text_message: [
    "En retard de dix minutes, on garde le rendez-vous.",
    "Photo de l’affiche reçue. Les dates sont bonnes, il manque le logo du bailleur.",
    "« C’est déposé! » Bravo envoyé.",
    "Rappel du rendez-vous de demain. Confirmé.",
    "Adresse de la salle envoyée pour ce soir.",
    "Demande de reporter à la semaine prochaine. D’accord.",
  ],
  note: [
    "À surveiller : admissible à {f} dès que la deuxième diffusion est faite.",
    "Bon profil pour le jumelage avec une ou un artiste d’expérience.",
    "Vu son spectacle. Salle pleine, public jeune. En parler au diffuseur de la Rive-Sud.",
    "Préfère les rencontres en personne et les documents en gros caractères.",
    "Parle de transmettre : pourrait donner un atelier l’an prochain.",
    "Article paru dans le journal du quartier, à ajouter au dossier de presse.",
    "Sa coopérative déménage au printemps; nouvelle adresse à demander en mars.",
  ],
  event: [
    "Au 5 à 7 de la saison. Rencontre de deux diffuseurs, une suite possible.",
    "Atelier « Écrire sa démarche », salle B. Participation active, texte lu devant le groupe.",
    "Atelier sur les budgets. Gabarit rempli sur place.",
    "Vitrine des arts de la scène. Extrait de 12 minutes, bon accueil des programmateurs.",
    "Cercle des pairs. Échange sur les refus; plusieurs ont dit que ça fait du bien.",
    "Table ronde sur les droits. Questions précises, envoyer le résumé.",
    "Portes ouvertes des ateliers. Une vingtaine de visites, deux ventes.",
  ],
};

/** Written for the team alone. */
export const confidentialNotes: readonly string[] = [
  "Traverse une période difficile. Ne pas insister sur les échéances ce mois-ci; proposer plutôt un appel court.",
  "Conflit ouvert avec l’ancien producteur, démarche légale en cours. Ne jamais les inviter à la même table.",
  "A demandé que son statut d’immigration ne soit mentionné dans aucun document, même à sa demande par courriel.",
  "Santé fragile cet hiver, suivi médical les mardis. Ne prendre aucun rendez-vous ce jour-là.",
  "Situation de logement précaire. Référence donnée au comité logement, à sa demande seulement.",
  "A quitté un collectif après un épisode de harcèlement. Ne pas transmettre ses coordonnées sans son accord.",
  "Beaucoup de découragement après le refus. Prendre des nouvelles avant de reparler de projets.",
  "Revenu insuffisant ces trois mois. Lui signaler en premier les contrats courts et payés rapidement.",
];

import type { ErrorCode } from "#domain/errors.ts";

/** What happened, what was kept, what to do next: one sentence for each code of src/domain/errors.ts. */
export const errors = {
  offline:
    "Pas de réseau. Ce que vous avez enregistré est gardé sur cet appareil et partira au retour de la connexion.",
  server_silent:
    "Le serveur ne répond pas. Rien n’est perdu. Nous réessaierons, ou réessayez dans un moment.",
  server_error: "Le serveur a eu un problème. Rien n’est perdu. Réessayez dans un moment.",
  network_blocked:
    "Ce réseau répond à la place du serveur. Ouvrez une page web pour vous y connecter. Rien n’est perdu.",
  server_busy: "Le serveur demande un moment de répit. Rien n’est perdu, l’envoi reprendra seul.",
  rate_limited: "Trop d’essais rapprochés. Attendez une minute, puis recommencez.",
  code_wrong: "Ce code n’est pas le bon. Vérifiez les six chiffres du courriel le plus récent.",
  code_expired: "Ce code n’est plus valable. Demandez-en un autre, il arrive en quelques secondes.",
  credentials_wrong: "L’adresse et le mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un code.",
  not_invited:
    "Cette adresse n’a pas d’invitation. Demandez à la personne qui administre votre espace de vous inviter.",
  other_account:
    "Une autre personne est connectée sur cet appareil, et son travail reste à son nom. Qu’elle se déconnecte d’abord, dans les réglages.",
  session_expired:
    "Votre session a pris fin. Vos données restent sur cet appareil. Connectez-vous pour les synchroniser.",
  access_lost: "Vous n’avez plus accès à cet espace. Ses données ont été retirées de cet appareil.",
  role_lowered: "Votre rôle a changé. Ce que vous ne pouvez plus lire a été retiré de cet appareil.",
  withdrawn:
    "Une fiche que vous aviez modifiée n’est plus partagée avec vous. Elle a été retirée de cet appareil.",
  forbidden: "Votre rôle ne permet pas ce changement. Une personne qui administre l’espace peut le faire.",
  invalid: "Il manque quelque chose, ou une valeur n’a pas la forme attendue. Vérifiez les champs signalés.",
  duplicate: "Cela existe déjà. Rien n’a été ajouté en double.",
  already_member: "Cette personne fait déjà partie de l’équipe.",
  last_admin: "Il faut au moins une personne pour administrer l’espace. Nommez-en une autre d’abord.",
  clock_ahead:
    "L’heure de cet appareil est en avance. Réglez-la; vos changements sont gardés et partiront ensuite.",
  storage_full:
    "L’appareil n’a plus de place. Libérez de l’espace, puis réessayez; ce qui était enregistré est gardé.",
  storage_failed:
    "L’appareil a refusé d’enregistrer. Rechargez la page, puis réessayez; votre texte est gardé.",
  storage_evicted: "Le navigateur a effacé les données de cet appareil. Connectez-vous : elles reviennent.",
  not_sent_yet:
    "Cette fiche n’est pas encore arrivée au serveur. Attendez la fin de la synchronisation, puis recommencez.",
  not_found: "Cette fiche n’existe plus, ou n’est pas encore arrivée sur cet appareil.",
  workspace_unknown: "Cet espace n’existe pas, ou vous n’en faites pas partie.",
  file_unreadable:
    "Ce fichier ne se lit pas comme un tableau. Enregistrez-le en .xlsx ou en .csv, puis réessayez.",
  file_empty: "Ce fichier ne contient aucune ligne.",
  file_too_large: "Ce fichier est trop lourd pour cet appareil. Séparez-le en plusieurs.",
  file_protected:
    "Ce fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis réessayez.",
  file_old_excel: "Ce fichier vient d’un ancien Excel (.xls). Enregistrez-le en .xlsx, puis réessayez.",
  file_truncated: "Ce fichier est incomplet ou abîmé. Obtenez-le de nouveau, puis réessayez.",
  file_inflates: "Ce fichier se déplie en bien plus de données qu’il n’en montre. Il n’a pas été ouvert.",
  file_unsafe: "Ce fichier contient des instructions qu’un tableau n’a pas. Il n’a pas été ouvert.",
  file_other_kind:
    "Ce fichier n’est ni un tableau ni un carnet d’adresses. Choisissez un fichier .xlsx, .csv, .tsv ou .vcf.",
  file_is_mail: "Ce fichier est un courriel. Déposez-le sur la fiche d’une personne pour l’archiver.",
  file_is_calendar: "Ce fichier est un agenda. Choisissez un fichier .xlsx, .csv, .tsv ou .vcf.",
  list_unreadable: "Ce fichier .json n’est pas une liste de fiches. Enregistrez-le en .csv, puis réessayez.",
  document_empty: "Ce fichier est vide. Rien n’a été ajouté.",
  document_too_large: "Ce fichier dépasse 50\u00a0Mo. Allégez-le, ou ajoutez un lien au profil.",
  document_kind:
    "Ce type de fichier n’est pas gardé. Enregistrez-le en PDF, Word, Excel, image, son ou vidéo, puis réessayez.",
  document_program: "Ce fichier contient un programme. Il n’a été ni ouvert ni gardé.",
  document_disguised: "Ce fichier n’est pas ce que dit son nom. Il n’a été ni ouvert ni gardé.",
  document_damaged:
    "Ce fichier n’est plus celui qui a été ajouté\u00a0: il s’est abîmé en route ou sur l’appareil. Ajoutez-le de nouveau.",
  document_missing: "Ce fichier n’est pas encore arrivé au serveur. Il est sur l’appareil qui l’a ajouté.",
  copies_full:
    "Les copies hors ligne ont pris toute la place prévue sur cet appareil. Retirez-en une, puis réessayez.",
  files_full:
    "L’espace de l’équipe n’a plus de place pour les fichiers. Le vôtre est gardé sur cet appareil. Prévenez la personne qui administre l’espace.",
  mail_unreadable: "Ce courriel ne se lit pas. Enregistrez-le de nouveau depuis votre messagerie.",
  mail_too_large: "Ce courriel est trop lourd. Enregistrez ses pièces jointes à part, comme documents.",
  mail_too_deep: "Ce courriel en contient trop d’autres, emboîtés. Il n’a pas été ouvert.",
  work_unreadable:
    "Ce fichier n’est pas un travail exporté de Coulisses, ou l’appareil n’arrive pas à le lire. Choisissez-en un autre.",
  work_damaged:
    "Ce fichier est incomplet ou a été modifié. Rien n’en a été repris. Retrouvez l’original, puis réessayez.",
  work_newer:
    "Ce fichier vient d’une version plus récente de Coulisses. Rechargez l’application, puis réessayez.",
  work_too_large: "Ce fichier est bien plus lourd qu’un travail exporté. Choisissez-en un autre.",
  work_of_another_account:
    "Ce travail a été exporté par une autre personne. Elle seule peut le reprendre, avec son compte.",
  work_of_another_workspace:
    "Ce travail vient d’un autre espace. Ouvrez cet espace, puis reprenez le fichier de là.",
  passphrase_wrong:
    "Cette phrase secrète n’ouvre pas le fichier. Vérifiez chaque mot; le fichier n’a pas changé.",
  app_outdated: "Une version plus récente est nécessaire. Rechargez la page; vos changements sont gardés.",
  server_outdated:
    "Le serveur n’est pas encore à jour pour cette version de l’application. Vos changements attendent ici et partiront dès qu’il le sera.",
  unknown: "Quelque chose n’a pas fonctionné. Ce qui était enregistré est gardé. Réessayez dans un moment.",
} satisfies Record<ErrorCode, string>;

import { number, plural } from "./grammar.ts";

const changes = (count: number) =>
  plural(count, { one: "1 changement", other: `${number(count)} changements` });
const losing = (count: number) => `perdre ${changes(count)}`;
interface Lost {
  count: number;
  drafts: number;
  files?: number;
}
const lost = ({ count, drafts, files = 0 }: Lost) =>
  [
    ...(count > 0 ? [changes(count)] : []),
    ...(files > 0 ? [plural(files, { one: "1 fichier", other: `${number(files)} fichiers` })] : []),
    ...(count + files === 0
      ? [plural(drafts, { one: "1 brouillon", other: `${number(drafts)} brouillons` })]
      : []),
  ].join(" et ");

export const session = {
  tagline: "Ce qui se prépare avant la lumière.",
  title: "Connexion",
  email: "Courriel professionnel",
  emailMissing: "Écrivez le courriel de votre invitation.",
  emailIncomplete: "Il manque une partie de l’adresse, par exemple «\u00a0@organisme.ca\u00a0».",
  sendCode: "Recevoir un code",
  or: "ou",
  withPassword: "Utiliser un mot de passe",
  withCode: "Recevoir un code par courriel",
  password: "Mot de passe",
  passwordMissing: "Écrivez votre mot de passe, ou recevez un code par courriel.",
  showPassword: "Afficher le mot de passe",
  hidePassword: "Masquer le mot de passe",
  signIn: "Me connecter",
  code: "Code à 6 chiffres",
  codeSent: (p: { email: string }) => `Si l’adresse ${p.email} est invitée, un code est en route.`,
  codeHint: "Regardez aussi dans les courriels indésirables.",
  codeIncomplete: "Le code compte 6 chiffres.",
  resend: "Envoyer un nouveau code",
  resendIn: (p: { seconds: number }) => `Nouveau code possible dans ${p.seconds}\u00a0s`,
  resent: "Un nouveau code est en route. L’ancien ne sert plus.",
  otherEmail: "Changer d’adresse",
  /** In place of the app's own sentences, which speak of what is recorded: nothing is yet. */
  failed: {
    offline: "Pas de réseau. Réessayez quand il sera revenu.",
    server_silent: "Le serveur ne répond pas. Réessayez dans un moment.",
    server_error: "Le serveur a eu un problème. Réessayez dans un moment.",
  },
  network: "La première connexion demande le réseau. Ensuite, tout fonctionne aussi hors ligne.",
  again: {
    title: "Me reconnecter",
    text: (p: { email: string }) => `Un code sera envoyé à ${p.email}. Vos données restent sur cet appareil.`,
    done: "La connexion avec l’équipe est rétablie",
  },
  out: {
    title: {
      sign_out: "Se déconnecter de cet appareil?",
      other_address: "Utiliser une autre adresse?",
      leave_workspace: "Quitter cet espace?",
    },
    text: {
      sign_out: (_: { email: string }) =>
        "Les données de l’espace seront effacées de cet appareil. Elles restent dans l’espace de l’équipe.",
      other_address: (p: { email: string }) =>
        `Cet appareil garde le travail d’une seule personne à la fois. Les données du compte ${p.email} en seront effacées. Elles restent dans l’espace de l’équipe.`,
      leave_workspace: (_: { email: string }) =>
        "Votre accès s’arrête aussitôt et les données quittent cet appareil.",
    },
    unsentTitle: (p: { count: number }) =>
      plural(p.count, {
        one: "1 changement n’est pas encore parti",
        other: `${number(p.count)} changements ne sont pas encore partis`,
      }),
    unsentText: (p: { count: number; kinds: string }) =>
      plural(p.count, {
        one: `Il n’existe que sur cet appareil\u00a0: ${p.kinds}.`,
        other: `Ils n’existent que sur cet appareil\u00a0: ${p.kinds}.`,
      }),
    kinds: {
      people: (p: { count: number }) =>
        plural(p.count, { one: "1 fiche", other: `${number(p.count)} fiches` }),
      interactions: (p: { count: number }) =>
        plural(p.count, { one: "1 interaction", other: `${number(p.count)} interactions` }),
      tasks: (p: { count: number }) =>
        plural(p.count, { one: "1 tâche", other: `${number(p.count)} tâches` }),
      organizations: (p: { count: number }) =>
        plural(p.count, { one: "1 organisme", other: `${number(p.count)} organismes` }),
      goals: (p: { count: number }) =>
        plural(p.count, { one: "1 objectif", other: `${number(p.count)} objectifs` }),
      documents: (p: { count: number }) =>
        plural(p.count, { one: "1 document", other: `${number(p.count)} documents` }),
      library: (p: { count: number }) =>
        plural(p.count, { one: "1 liste ou modèle", other: `${number(p.count)} listes ou modèles` }),
    },
    refused: (p: { count: number }) =>
      plural(p.count, {
        one: "Le serveur en a refusé 1. L’envoyer de nouveau ne suffira sans doute pas.",
        other: `Le serveur en a refusé ${number(p.count)}. Les envoyer de nouveau ne suffira sans doute pas.`,
      }),
    elsewhere: (p: { count: number; name: string }) =>
      `${p.name}\u00a0: ${number(p.count)}. Ouvrez cet espace pour l’envoi.`,
    drafts: (p: { count: number }) =>
      plural(p.count, {
        one: "1 brouillon n’a pas été enregistré, et n’existe aussi que sur cet appareil.",
        other: `${number(p.count)} brouillons n’ont pas été enregistrés, et n’existent aussi que sur cet appareil.`,
      }),
    files: (p: { count: number }) =>
      plural(p.count, {
        one: "1 fichier de document n’est pas encore au serveur. Le fichier exporté ne le contient pas\u00a0: enregistrez-le à part.",
        other: `${number(p.count)} fichiers de documents ne sont pas encore au serveur. Le fichier exporté ne les contient pas\u00a0: enregistrez-les à part.`,
      }),
    saveFiles: (p: { count: number }) =>
      plural(p.count, { one: "Enregistrer ce fichier", other: "Enregistrer ces fichiers" }),
    send: "Envoyer maintenant",
    sending: "Envoi…",
    stillUnsent: "Tout n’a pas pu partir. Vérifiez la connexion et réessayez, ou exportez ce qui reste.",
    cut: "Pas de réseau\u00a0: rien n’est parti. Attendez son retour, ou exportez ce qui reste.",
    more: "Un changement s’est ajouté depuis. Voici ce qu’il en est maintenant.",
    exportFirst: {
      sign_out: "Exporter, puis me déconnecter",
      other_address: "Exporter, puis changer d’adresse",
      leave_workspace: "Exporter, puis quitter l’espace",
    },
    lose: {
      sign_out: (p: { count: number }) => `Me déconnecter et ${losing(p.count)}`,
      other_address: (p: { count: number }) => `Changer d’adresse et ${losing(p.count)}`,
      leave_workspace: (p: { count: number }) => `Quitter l’espace et ${losing(p.count)}`,
    },
    loseTitle: (p: Lost) => `Perdre ${lost(p)}?`,
    loseAction: (p: Lost) => `Perdre ${lost(p)}`,
    loseText: "Rien de cela n’a été envoyé ni exporté. Personne ne pourra le retrouver.",
    confirm: {
      sign_out: "Me déconnecter",
      other_address: "Changer d’adresse",
      leave_workspace: "Quitter l’espace",
    },
    leaving: "Effacement de cet appareil…",
  },
  export: {
    title: "Exporter le travail non envoyé",
    text: "Le fichier est chiffré sur cet appareil. Sans la phrase secrète, personne ne pourra l’ouvrir, et elle ne peut pas être retrouvée.",
    passphrase: "Phrase secrète",
    hint: (p: { count: number }) =>
      `Au moins ${p.count} caractères. Quatre ou cinq mots au hasard conviennent bien.`,
    short: (p: { count: number }) =>
      `Il en manque\u00a0: la phrase secrète compte au moins ${p.count} caractères.`,
    show: "Afficher la phrase secrète",
    hide: "Masquer la phrase secrète",
    make: "Enregistrer le fichier",
    making: "Chiffrement…",
    fileName: (p: { day: string }) => `coulisses-travail-${p.day}.coulisses`,
    savedTitle: "Le fichier est-il bien enregistré?",
    savedText: (p: { name: string; count: number }) =>
      plural(p.count, {
        one: `Vérifiez que «\u00a0${p.name}\u00a0» est dans vos fichiers\u00a0: il contient 1 changement. Ensuite, cet appareil l’oubliera.`,
        other: `Vérifiez que «\u00a0${p.name}\u00a0» est dans vos fichiers\u00a0: il contient ${number(p.count)} changements. Ensuite, cet appareil les oubliera.`,
      }),
    savedHow:
      "Pour le reprendre\u00a0: connectez-vous avec la même adresse, puis allez dans Réglages, Reprendre un travail exporté.",
    again: "Enregistrer le fichier de nouveau",
    more: "Un changement s’est ajouté depuis, et n’est pas dans ce fichier.",
    anew: "Faire un nouveau fichier",
  },
  back: {
    title: "Reprendre un travail exporté",
    text: "Choisissez le fichier enregistré avant la déconnexion. Ce qu’il contient rejoint cet espace, puis part vers l’équipe. Rien n’est compté deux fois.",
    choose: "Choisir le fichier",
    chosen: (p: { name: string }) => `Écrivez la phrase secrète de «\u00a0${p.name}\u00a0».`,
    passphraseMissing: "Écrivez la phrase secrète choisie à l’exportation.",
    open: "Reprendre ce travail",
    opening: "Ouverture…",
    other: "Choisir un autre fichier",
    taken: (p: { count: number }) =>
      plural(p.count, {
        one: "1 changement est de retour sur cet appareil. Il part vers l’équipe dès que le réseau le permet.",
        other: `${number(p.count)} changements sont de retour sur cet appareil. Ils partent vers l’équipe dès que le réseau le permet.`,
      }),
    nothingNew: "Tout ce que contient ce fichier était déjà là. Rien n’a changé.",
    known: (p: { count: number }) =>
      plural(p.count, { one: "1 autre était déjà là.", other: `${number(p.count)} autres étaient déjà là.` }),
    elsewhere: (p: { count: number }) =>
      plural(p.count, {
        one: "1 changement de ce fichier est d’un autre de vos espaces. Ouvrez cet espace, puis reprenez le même fichier.",
        other: `${number(p.count)} changements de ce fichier sont d’autres de vos espaces. Ouvrez chacun, puis reprenez le même fichier.`,
      }),
  },
  dropped: (p: { count: number }) =>
    plural(p.count, {
      one: "1 changement qui n’était pas parti a été effacé avec elles.",
      other: `${number(p.count)} changements qui n’étaient pas partis ont été effacés avec elles.`,
    }),
  droppedToo: (p: { count: number }) =>
    plural(p.count, {
      one: "1 changement qui n’était pas parti a été retiré aussi.",
      other: `${number(p.count)} changements qui n’étaient pas partis ont été retirés aussi.`,
    }),
  otherSpaceLost: "Vous n’avez plus accès à un de vos espaces. Ses données ont été retirées de cet appareil.",
  leaving: {
    title: "Déconnexion de cet appareil",
    text: "Les données de l’espace quittent cet appareil. C’est l’affaire d’un instant.",
  },
  otherLanguage: "English",
  choose: {
    title: "Choisir un espace",
    text: (p: { count: number }) =>
      plural(p.count, {
        one: "Votre compte donne accès à un espace.",
        other: `Votre compte donne accès à ${p.count} espaces.`,
      }),
    noneTitle: "Aucun espace pour cette adresse",
    noneText: (p: { email: string }) =>
      `L’adresse ${p.email} n’est invitée nulle part, ou son accès a été retiré. Demandez une invitation à la personne qui administre votre espace.`,
    refresh: "Vérifier de nouveau",
    signOut: "Utiliser une autre adresse",
  },
};

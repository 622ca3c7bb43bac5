import { plural } from "./grammar.ts";

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

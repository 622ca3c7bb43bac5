import { number } from "./grammar.ts";

export const pwa = {
  update: {
    label: "Mise à jour",
    title: "Nouvelle version prête",
    text: "Rechargez quand cela vous convient.",
    draft: "Votre brouillon est gardé : vous le retrouverez après.",
    reload: "Recharger",
    later: "Plus tard",
  },
  outdated: {
    title: "Une version plus récente est ouverte",
    text: "Elle a pris en charge les données de cet appareil. Rechargez pour la suivre\u00a0: ce que vous écriviez est gardé.",
  },
  needed: {
    title: "Une version plus récente est nécessaire",
    text: "La synchronisation reprendra après le rechargement. Vos changements sont gardés.",
  },
  upgrading: {
    title: "Mise à jour de cet appareil",
    text: (p: { part: string }) => `Vos données passent à la nouvelle version, sans réseau aussi. ${p.part}`,
  },
  waiting: {
    lamp: (p: { count: number }) =>
      p.count > 0 ? `Mise à jour attendue · ${number(p.count)} en attente` : "Mise à jour attendue",
    server: "En attente d’une mise à jour du serveur",
    app: "En attente d’une mise à jour de l’application",
    appText: "Tout est enregistré sur cet appareil. L’envoi reprendra après le rechargement.",
  },
  install: {
    label: "Installation",
    title: "Gardez Coulisses sous la main",
    text: "Installée, l’application s’ouvre d’un toucher, sans réseau aussi.",
    install: "Installer",
    dismiss: "Non merci",
    iosShare: "Touchez le bouton Partager de votre navigateur.",
    iosAdd: "Choisissez « Sur l’écran d’accueil ».",
    iosSignIn:
      "Vous vous y connecterez une seule fois : elle a sa propre mémoire, que l’appareil n’efface pas.",
    iosDismiss: "Compris",
  },
};

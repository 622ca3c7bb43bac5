export const pwa = {
  update: {
    label: "Mise à jour",
    title: "Nouvelle version prête",
    text: "Rechargez quand cela vous convient.",
    draft: "Votre brouillon est gardé : vous le retrouverez après.",
    reload: "Recharger",
    later: "Plus tard",
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

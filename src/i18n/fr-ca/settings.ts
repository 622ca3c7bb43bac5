import { number, ofName, plural } from "./grammar.ts";

export const settings = {
  title: "Réglages",
  version: (p: { version: string; workspace: string }) => `Coulisses ${p.version} · ${p.workspace}`,
  account: {
    title: "Compte",
    edit: "Modifier",
    name: "Votre nom, tel que l’équipe le voit",
    nameMissing: "Écrivez votre nom.",
    nameLong: "Le nom dépasse 160 caractères.",
    saved: "Nom modifié",
  },
  display: {
    title: "Affichage",
    language: "Langue",
    light: "Lumière",
    lightHint: "«\u00a0Service\u00a0» ménage les yeux en salle, pendant une représentation.",
    auto: "Auto",
    day: "Plein feu",
    night: "Service",
    mask: "Masquer les notes confidentielles",
    maskHint: "Un toucher les affiche pendant 30 secondes.",
    keys: "Raccourcis à une touche",
    keysHint: "C pour consigner, / pour chercher, G puis A pour les artistes.",
  },
  device: {
    title: "Hors ligne",
    data: "Données sur cet appareil",
    people: (p: { count: number }) =>
      plural(p.count, { one: `${number(p.count)} fiche`, other: `${number(p.count)} fiches` }),
    counting: "Décompte en cours",
  },
  team: {
    title: "Équipe",
    you: "vous",
    invited: "Invitation envoyée",
    empty: "L’équipe n’est pas encore arrivée sur cet appareil.",
    invite: "Inviter",
    inviteTitle: "Inviter une personne",
    inviteSend: "Envoyer l’invitation",
    inviteName: "Nom",
    inviteNameMissing: "Écrivez le nom de la personne.",
    inviteEmail: "Courriel",
    inviteEmailMissing: "Écrivez le courriel de la personne.",
    inviteRole: "Rôle",
    invitedToast: (p: { name: string }) => `${p.name} est dans l’équipe`,
    invitedDetail: "Une invitation part par courriel.",
    roleOf: (p: { name: string }) => `Rôle ${ofName(p.name)}`,
    roleChanged: (p: { name: string; role: string }) => `${p.name}\u00a0: ${p.role}`,
    actions: (p: { name: string }) => `Actions pour ${p.name}`,
    changeRole: "Changer le rôle",
    saveRole: "Changer le rôle",
    remove: (p: { name: string }) => `Retirer ${p.name}`,
    removeTitle: (p: { name: string }) => `Retirer ${p.name} de l’équipe?`,
    removeText:
      "Son accès s’arrête aussitôt et les données quittent ses appareils au prochain contact. Ce qui a été consigné reste dans les fiches.",
    leave: "Quitter cet espace",
    leaveTitle: "Quitter cet espace?",
    leaveText: "Votre accès s’arrête aussitôt et les données quittent cet appareil.",
    removed: (p: { name: string }) => `${p.name} n’a plus accès`,
    online: "Inviter, changer un rôle ou retirer quelqu’un demande une connexion.",
    roleHint: {
      admin: "Tout, plus l’équipe et les réglages de l’espace",
      adviser: "Consulte et modifie les fiches, consigne",
      reader: "Consulte, sauf les notes confidentielles",
    },
  },
  workspace: {
    title: "Espace",
    current: "Ouvert",
    open: (p: { name: string }) => `Ouvrir ${p.name}`,
    waiting: (p: { count: number }) =>
      plural(p.count, {
        one: "1 changement n’est pas encore parti. Il attendra ici votre retour dans cet espace.",
        other: `${number(p.count)} changements ne sont pas encore partis. Ils attendront ici votre retour dans cet espace.`,
      }),
  },
  signOut: {
    action: "Me déconnecter de cet appareil",
    title: "Se déconnecter de cet appareil?",
    text: "Les données de l’espace seront effacées de cet appareil. Elles restent dans l’espace de l’équipe.",
    unsentTitle: (p: { count: number }) =>
      plural(p.count, {
        one: "1 changement n’est pas encore parti",
        other: `${number(p.count)} changements ne sont pas encore partis`,
      }),
    unsentText: (p: { count: number }) =>
      plural(p.count, {
        one: "Il n’existe que sur cet appareil. Synchronisez d’abord pour le garder.",
        other: "Ils n’existent que sur cet appareil. Synchronisez d’abord pour les garder.",
      }),
    confirm: "Me déconnecter",
    syncFirst: "Synchroniser d’abord",
    syncing: "Synchronisation…",
    stillUnsent: "Ils n’ont pas pu partir. Vérifiez la connexion, puis réessayez.",
    lose: (p: { count: number }) =>
      plural(p.count, { one: "Me déconnecter et le perdre", other: "Me déconnecter et les perdre" }),
    leaving: "Effacement de cet appareil…",
  },
};

import { planPage } from "./public-plan.ts";

export const publicPages = {
  app: "Coulisses",
  otherLanguage: "English",
  deadLink: {
    title: "Ce lien n’est plus valable",
    lead: "L’organisme l’a retiré, il est arrivé à échéance, ou il y manque un morceau.",
    nextTitle: "Que faire maintenant",
    latest: "Ouvrez le courriel le plus récent",
    latestHint: "S’il y en a eu plusieurs, seul le lien du dernier fonctionne.",
    whole: "Vérifiez que le lien est entier",
    wholeHint: "Touchez-le dans le courriel plutôt que de le copier.",
    write: "Répondez à ce courriel",
    writeHint: "L’organisme qui vous l’a envoyé vous fera parvenir un nouveau lien.",
    safeTitle: "Vous n’avez rien perdu",
    safe: "Ouvrir cette page ne change rien : ce que l’organisme a noté pour vous reste tel quel.",
  },
  plan: planPage,
  foot: "Page envoyée par un organisme qui accompagne les artistes avec Coulisses. Aucun témoin, aucun suivi.",
};

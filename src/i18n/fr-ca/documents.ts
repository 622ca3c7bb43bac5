/** The files of an artist: what they are, how they travel. */
export const documents = {
  kind: {
    cv: "CV",
    portfolio: "Dossier",
    draft: "Ébauche de demande",
    budget: "Budget",
    letter: "Lettre",
    photo: "Photo",
    contract: "Entente",
    report: "Bilan",
    email: "Courriel",
    other: "Autre document",
  },
};

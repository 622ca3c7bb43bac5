import type { documents as french } from "../fr-ca/documents.ts";
import type { Shape } from "../translate.ts";

export const documents = {
  kind: {
    cv: "CV",
    portfolio: "Portfolio",
    draft: "Draft application",
    budget: "Budget",
    letter: "Letter",
    photo: "Photo",
    contract: "Agreement",
    report: "Report",
    email: "E-mail",
    other: "Other document",
  },
} satisfies Shape<typeof french>;

import { describe, expect, test } from "vitest";
import { veilNames } from "#domain/artists/veil-names.ts";

describe("[P3.4] names in a text that leaves", () => {
  test.each([
    ["Rappeler Amara Diallo", ["Amara Diallo"], "Rappeler A. D."],
    ["rappeler AMARA", ["Amara Diallo"], "rappeler A."],
    ["Lettre d’Eve Nguyen", ["Ève Nguyễn"], "Lettre d’E. N."],
    ["Anh-Thư, contrat", ["Anh-Thư Lê"], "A.-T., contrat"],
    ["Bourse de la Ville", ["Jean de la Fontaine"], "Bourse de la Ville"],
    ["Amaranthe", ["Amara Diallo"], "Amaranthe"],
    ["Joindre Bo Li pour le lit", ["Bo Li"], "Joindre B. L. pour le lit"],
    ["Voir Minh Le avec le comité", ["Minh Le"], "Voir M. L. avec le comité"],
    ["Rien à voir", [], "Rien à voir"],
    ["李小龙 demain", ["李小龙"], "李. demain"],
  ])("%s, of %j: %s", (text, names, veiled) => {
    expect(veilNames(text, names)).toBe(veiled);
  });
});

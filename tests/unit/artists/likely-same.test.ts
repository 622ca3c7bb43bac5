import { describe, expect, test } from "vitest";
import { foldText } from "#domain/artists/names.ts";
import { likelySame } from "#features/artists/likely-same.ts";

const person = (id: string, display_name: string, emails: string[] = [], phones: string[] = []) => ({
  id,
  display_name,
  emails,
  phones,
});
const base = [
  person("1", "Amara Diallo", ["amara@exemple.ca"]),
  person("2", "Nguyễn Minh Châu"),
  person("3", "Marie-Ève Célestin"),
  person("4", "Lina Haddadi", ["lina@exemple.ca"], ["+15145550142"]),
];
const same = (display_name: string, emails: string[] = [], phones: string[] = []) =>
  likelySame({ display_name, emails, phones }, base).map(({ person, reason }) => [person.id, reason]);

describe("somebody who may already be in the base", () => {
  test("[P1.10] the same e-mail is found whatever its case and the spaces around it", () => {
    expect(same("Quelqu’un d’autre", [" Amara@Exemple.ca "])).toEqual([["1", "email"]]);
  });

  test("[P1.10] the same number is found however it is written", () => {
    expect(same("Quelqu’un d’autre", [], ["514 555-0142"])).toEqual([["4", "phone"]]);
    expect(same("Quelqu’un d’autre", [], ["(514) 555-0143", "5"])).toEqual([]);
  });

  test("[P1.10] accents, order, hyphens and commas do not hide a name", () => {
    expect(same("nguyen minh chau")).toEqual([["2", "name"]]);
    expect(same("Célestin, Marie Eve")).toEqual([["3", "name"]]);
  });

  test("[P1.10] a slip of the finger is still the same name", () => {
    expect(same("Amara Dialo")).toEqual([["1", "name"]]);
    expect(same("Lnia Haddadi")).toEqual([["4", "name"]]);
  });

  test("[P1.10] another name is another person, and an empty field is nobody", () => {
    expect(same("Sékou Camara")).toEqual([]);
    expect(same("")).toEqual([]);
    expect(same("Li")).toEqual([]);
  });

  test("[P1.10] the same e-mail comes before a close name, three at the most", () => {
    const many = Array.from({ length: 9 }, (_, index) => person(`n${index}`, "Amara Diallo"));
    const found = likelySame({ display_name: "Amara Diallo", emails: ["x@exemple.ca"], phones: [] }, [
      ...many,
      person("e", "Autre Nom", ["x@exemple.ca"]),
    ]);
    expect(found[0]).toMatchObject({ reason: "email", person: { id: "e" } });
    expect(found).toHaveLength(3);
  });

  test("[P1.10] comparing ten thousand people costs a few times the folding of their names, not more", () => {
    const everybody = Array.from({ length: 10_000 }, (_, index) =>
      person(String(index), `Prénom${index % 97} Nomdefamille${index}`, [`p${index}@exemple.ca`]),
    );
    const typed = { display_name: "Prénom12 Nomdefamille512", emails: ["autre@exemple.ca"], phones: [] };
    const best = (work: () => void) => {
      const times = Array.from({ length: 6 }, () => {
        const before = performance.now();
        work();
        return performance.now() - before;
      });
      return Math.min(...times);
    };
    likelySame(typed, everybody);
    const folding = best(() => {
      for (const { display_name } of everybody) foldText(display_name);
    });
    expect(best(() => likelySame(typed, everybody))).toBeLessThan(10 * folding);
  });
});

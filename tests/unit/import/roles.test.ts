// The roles of people in organisations, as files bring them: found or made, over time, and taken back.

import { beforeEach, describe, expect, test } from "vitest";
import { importPeople } from "#data/import/apply-import.ts";
import { knownOrganizations, knownPeople } from "#data/import/known-records.ts";
import { undoImport } from "#data/import/undo-import.ts";
import type { Database } from "#data/store/open.ts";
import { writeAffiliation } from "#domain/artists/affiliation.ts";
import type { DuplicateRules } from "#domain/import/decisions.ts";
import { guessColumns } from "#domain/import/guess-columns.ts";
import { planImport } from "#domain/import/plan.ts";
import { openEmpty } from "../data/open.ts";
import { tableOf } from "./tables.ts";

let db: Database;
beforeEach(async () => {
  db = await openEmpty();
});

const headers = "Nom;Organisme;Rôle;Rôle depuis;Rôle jusqu’à;Rôles dans des organismes";

async function planned(...lines: string[]) {
  const table = tableOf([headers, ...lines].join("\n"));
  const [known, organizations] = [await knownPeople(db), await knownOrganizations(db)];
  return planImport(table, guessColumns(table), { known, organizations, today: "2026-11-19" });
}
const brought = async (rules: DuplicateRules, ...lines: string[]) =>
  importPeople(db, await planned(...lines), { rules });
const idOf = async (name: string) =>
  (await db.organizations.find()).find((one) => one.name === name)?.id ?? "";
const person = async (name: string) => (await db.people.find()).find((one) => one.display_name === name);

describe("[P1.9] [P7.3] the roles that a file brings", () => {
  test("find their organisations by name, accents and case aside, and make the others once", async () => {
    const phare = await db.organizations.create({ name: "Théâtre du Phare" });
    const receipt = await brought(
      {},
      "Ana Roy;THEATRE DU PHARE;Direction;2019-09;;La Cale : jury (2015/2016)",
      "Bao Lê;La Cale;Régie;;;Théâtre du Phare; La Cale : jury (2015/2016)".replace("Phare; La", "Phare, La"),
    );
    const cale = await idOf("La Cale");
    expect(await db.organizations.find()).toHaveLength(2);
    expect(receipt.organizations).toEqual([cale]);
    const jury = writeAffiliation({ organization_id: cale, role: "jury", from: "2015", to: "2016" });
    expect(await person("Ana Roy")).toMatchObject({
      organization_id: phare.id,
      organization_role: "Direction",
      affiliations: [jury, `${phare.id} 2019-09/ Direction`].sort(),
    });
    expect(await person("Bao Lê")).toMatchObject({
      organization_id: cale,
      organization_role: "Régie",
      affiliations: [jury, `${phare.id} /`].sort(),
    });
  });

  test("a role that is over is of the past, and not the person’s own", async () => {
    await brought({}, "Ana Roy;La Cale;Régie;juin 2012;2014;");
    const ana = await person("Ana Roy");
    expect(ana?.affiliations).toEqual([`${await idOf("La Cale")} 2012-06/2014 Régie`]);
    expect([ana?.organization_id, ana?.organization_role]).toEqual([undefined, undefined]);
  });

  test("of two organisations of one name, the town says which; without it none is chosen, and it is told", async () => {
    const [laval, sorel] = await Promise.all(
      ["Laval", "Sorel"].map((city) => db.organizations.create({ name: "Le Phare", city })),
    );
    const plan = await planned(
      "Ana Roy;Le Phare (Sorel);Régie;;;",
      "Bao Lê;Le Phare;Régie;;;Le Phare (Laval)",
    );
    await importPeople(db, plan);
    expect(await person("Ana Roy")).toMatchObject({ organization_id: sorel?.id });
    const bao = await person("Bao Lê");
    expect([bao?.organization_id, bao?.affiliations]).toEqual([undefined, [`${laval?.id} /`]]);
    expect(plan.rows[1]).toMatchObject({
      warnings: [{ problem: "organization_ambiguous", value: "Le Phare" }],
    });
    expect(await db.organizations.find()).toHaveLength(2);
  });

  test.each(["complete", "replace"] as const)(
    "to somebody of another organisation (%s): no organisation takes the other's role, none is lost, and all goes back",
    async (how) => {
      const phare = await db.organizations.create({ name: "Le Phare" });
      const ana = await db.people.create({
        kind: "artist",
        display_name: "Ana Roy",
        organization_id: phare.id,
        organization_role: "Direction",
      });
      const receipt = await brought({ otherwise: how, same_name: how }, "Ana Roy;La Cale;;;;");
      const cale = await idOf("La Cale");
      const after = await db.people.get(ana.id);
      expect([after?.organization_id, after?.organization_role, after?.affiliations]).toEqual(
        how === "complete"
          ? [phare.id, "Direction", [`${cale} /`]]
          : [cale, undefined, [`${phare.id} / Direction`]],
      );
      await undoImport(db, receipt);
      const { clock: _, ...before } = ana;
      expect(await db.people.get(ana.id)).toMatchObject({
        ...before,
        rev: expect.anything(),
        modified_at: expect.anything(),
      });
      expect(await db.organizations.find()).toEqual([phare]);
    },
  );

  test("two rows of one person in two organisations: the first is theirs, the other stands among their roles", async () => {
    await brought(
      { otherwise: "complete", same_name: "complete" },
      "Ana Roy;La Cale;;;;",
      "Ana Roy;Le Phare;Direction;;;",
    );
    const ana = await person("Ana Roy");
    expect([ana?.organization_id, ana?.organization_role, ana?.affiliations]).toEqual([
      await idOf("La Cale"),
      undefined,
      [`${await idOf("Le Phare")} / Direction`],
    ]);
  });

  test("undone, what it made goes, but for an organisation that somebody took up since", async () => {
    const receipt = await brought({}, "Ana Roy;La Cale;Régie;2019;;Le Phare : jury (2015/2016)");
    await db.people.create({
      kind: "artist",
      display_name: "Bao Lê",
      affiliations: [writeAffiliation({ organization_id: await idOf("Le Phare"), role: "" })],
    });
    const undone = await undoImport(db, receipt);
    expect(undone).toMatchObject({ people: 1, organizations: 1 });
    expect((await db.organizations.find()).map(({ name }) => name)).toEqual(["Le Phare"]);
  });
});

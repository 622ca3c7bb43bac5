import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { addTerm, archiveTerm, mergeTerms, moveTerm, renameTerm } from "#data/library/edit-terms.ts";
import { followTerms } from "#data/library/follow-terms.ts";
import { termsOf } from "#data/library/terms.ts";
import { saveView } from "#data/lists/saved-views.ts";
import { type Database, openDatabase } from "#data/store/open.ts";
import { startingTerms } from "#domain/library/starting-terms.ts";
import { termKey } from "#domain/library/term.ts";
import type { Condition } from "#domain/lists/condition.ts";
import { emptyState, readView } from "#domain/lists/list-state.ts";
import { merge } from "#domain/record/merge.ts";

// Two devices are open at once in the one page that a test is: RxDB opens 13 collections there.
vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) => {
  const module = await load();
  const { people, organizations, opportunities, library } = module.records;
  return {
    ...module,
    records: { people, organizations, opportunities, library },
    tableNames: ["people", "organizations", "opportunities", "library"],
  };
});

const opened: Database[] = [];
const stops: (() => void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  for (const database of opened.splice(0)) await database.close();
});

/** As many devices of one workspace, without a network between them until they meet. */
async function devices(count: number): Promise<Database[]> {
  const workspace_id = crypto.randomUUID();
  const made: Database[] = [];
  for (let n = 0; n < count; n++)
    made.push(
      await openDatabase({
        user_id: crypto.randomUUID(),
        workspace_id,
        engine: { indexedDB: new IDBFactory(), IDBKeyRange },
        multiInstance: false,
      }),
    );
  opened.push(...made);
  return made;
}

/** What one device holds arrives on the other, people first as they do when they are sent. */
async function send(from: Database, to: Database): Promise<void> {
  for (const table of ["people", "library"] as const) {
    const held = await from.replicas[table].query({ selector: {} } as never);
    const docs = new Map(held.map(({ doc }) => [doc.id, doc]));
    const { record } = to.replicas[table];
    await to.replicas[table].change([...docs.keys()], (id, current) => ({
      doc: current ? merge(record, current.doc, docs.get(id)!) : docs.get(id)!,
      pending: current?.pending ?? 0,
    }));
  }
}

async function meet(a: Database, b: Database): Promise<void> {
  await send(a, b);
  await send(b, a);
}

const person = (database: Database, fields: { disciplines?: string[]; region?: string }) =>
  database.people.create({ kind: "artist", display_name: "Amara Diallo", ...fields });
const read = async (database: Database, id: string) => (await database.people.get(id))!;

/** Follows the lists without a delay, and until there is nothing left to do. */
function follow(database: Database): void {
  stops.push(followTerms(database, () => true, 0));
}

async function index(database: Database) {
  const terms = termsOf(database);
  await terms.read;
  return terms.of("disciplines");
}
const term = async (database: Database, name: string) => {
  const found = (await index(database)).find(name);
  return found ?? { ref: termKey(name), name };
};
const rename = async (database: Database, from: string, to: string) =>
  renameTerm(database, "disciplines", await term(database, from), to);

test("a renamed term is renamed in every file, and the undo puts both back", async () => {
  const [db] = (await devices(1)) as [Database];
  const amara = await person(db, { disciplines: ["Danse", "Conte"] });
  const spelled = await person(db, { disciplines: ["danse"] });
  const change = await rename(db, "Danse", "Danse actuelle");
  expect(change.files).toBe(2);
  expect((await read(db, amara.id)).disciplines).toEqual(["Conte", "Danse actuelle"]);
  expect((await read(db, spelled.id)).disciplines).toEqual(["Danse actuelle"]);
  await change.undo();
  expect((await read(db, amara.id)).disciplines).toEqual(["Conte", "Danse"]);
  expect((await index(db)).nameOf("Danse")).toBe("Danse");
});

test("organizations follow as people do", async () => {
  const [db] = (await devices(1)) as [Database];
  const { id } = await db.organizations.create({ name: "Théâtre du Phare bleu", tags: ["jeune public"] });
  const tag = { ref: termKey("jeune public"), name: "jeune public" };
  const change = await renameTerm(db, "tags", tag, "Jeunes publics");
  expect((await db.organizations.get(id))!.tags).toEqual(["Jeunes publics"]);
  await change.undo();
  expect((await db.organizations.get(id))!.tags).toEqual(["jeune public"]);
  follow(db);
  await db.organizations.edit(id, { tags: { add: ["Jeunes publics"] } });
  await vi.waitFor(async () => expect((await db.organizations.get(id))!.tags).toEqual(["jeune public"]));
});

test("[P2.1] opportunities follow as people do, in each of their lists", async () => {
  const [db] = (await devices(1)) as [Database];
  const { id } = await db.opportunities.create({
    title: "Vivacité Montréal",
    kind: "grant",
    status: "confirmed",
    disciplines: ["danse"],
    regions: ["Laval"],
  });
  const change = await rename(db, "Danse", "Danse actuelle");
  expect((await db.opportunities.get(id))!.disciplines).toEqual(["Danse actuelle"]);
  await change.undo();
  expect((await db.opportunities.get(id))!).toMatchObject({ disciplines: ["danse"], regions: ["Laval"] });
});

test("a value that no list holds is renamed as a term is, and joins the list", async () => {
  const [db] = (await devices(1)) as [Database];
  const amara = await person(db, { disciplines: ["Krump"] });
  await rename(db, "Krump", "Krump et popping");
  expect((await read(db, amara.id)).disciplines).toEqual(["Krump et popping"]);
  expect((await index(db)).proposed.at(-1)).toBe("Krump et popping");
});

test("a merged term goes into the other, in files too; what was edited since stays at the undo", async () => {
  const [db] = (await devices(1)) as [Database];
  const [amara, nour] = [await person(db, { region: "Laval" }), await person(db, { region: "Laval" })];
  const regions = termsOf(db).of("regions");
  const change = await mergeTerms(db, "regions", regions.find("Laval")!, regions.find("Laurentides")!);
  expect(change.files).toBe(2);
  expect((await read(db, amara.id)).region).toBe("Laurentides");
  await db.people.edit(nour.id, { region: "Estrie" });
  await change.undo();
  expect((await read(db, amara.id)).region).toBe("Laval");
  expect((await read(db, nour.id)).region).toBe("Estrie");
  expect(termsOf(db).of("regions").proposed).toEqual(startingTerms.regions);
});

test("an added term is proposed, archived, taken up again, moved, and taken back", async () => {
  const [db] = (await devices(1)) as [Database];
  const change = await addTerm(db, "disciplines", "  Slam ");
  expect((await index(db)).proposed.at(-1)).toBe("Slam");
  await archiveTerm(db, "disciplines", await term(db, "Slam"), true);
  expect((await index(db)).proposed).not.toContain("Slam");
  await addTerm(db, "disciplines", "slam");
  const { terms } = await index(db);
  await moveTerm(db, "disciplines", terms, "slam", -1);
  expect((await index(db)).proposed.slice(-2)).toEqual(["Slam", "Théâtre"]);
  await change.undo();
  expect((await index(db)).find("Slam")).toBeUndefined();
});

test("two devices that add the same term without a network make one record", async () => {
  const [a, b] = (await devices(2)) as [Database, Database];
  await addTerm(a, "disciplines", "Slam");
  await addTerm(b, "disciplines", "Slam");
  await meet(a, b);
  for (const database of [a, b]) expect(await database.library.find()).toHaveLength(1);
});

test("one renames while the other archives, or moves, or touches the starting term first: both stand", async () => {
  const [a, b] = (await devices(2)) as [Database, Database];
  await rename(a, "Danse", "Danse actuelle");
  await archiveTerm(b, "disciplines", await term(b, "Danse"), true);
  await meet(a, b);
  for (const database of [a, b])
    expect((await index(database)).find("Danse")).toMatchObject({ name: "Danse actuelle", archived: true });
});

const saved = (
  database: Database,
  conditions: Condition[],
  more: Partial<Parameters<typeof saveView>[1]> = {},
) =>
  saveView(database, { scope: "people", name: "En tournée", state: { ...emptyState, conditions }, ...more });
const conditionsOf = async (database: Database, { id }: { id: string }) =>
  readView((await database.library.get(id))!.body).conditions;

test("saved lists follow a renamed term, the team’s and one’s own, and the same undo puts them back", async () => {
  const [db] = (await devices(1)) as [Database];
  const asked = [
    { field: "disciplines", operator: "one_of", values: ["Conte", "Danse"] },
    // Words looked for are not a term, nor is what stands in another field.
    { field: "disciplines", operator: "contains", values: ["Danse"] },
    { field: "city", operator: "one_of", values: ["Danse"] },
  ] as const satisfies Condition[];
  const team = await saved(db, asked);
  const own = await saved(db, [{ ...asked[0], operator: "none_of" }], { owner_id: crypto.randomUUID() });
  const calls = await saved(db, [{ ...asked[0], operator: "all_of" }], { scope: "opportunities" });
  // Organizations have no disciplines: what the field says there is not known.
  const organizations = await saved(db, [asked[0]], { scope: "organizations" });
  const amara = await person(db, { disciplines: ["Danse"] });
  const change = await rename(db, "Danse", "Danse actuelle");
  expect(change.files).toBe(1);
  const values = ["Conte", "Danse actuelle"];
  expect(await conditionsOf(db, team)).toEqual([{ ...asked[0], values }, asked[1], asked[2]]);
  expect(await conditionsOf(db, own)).toEqual([{ ...asked[0], operator: "none_of", values }]);
  expect(await conditionsOf(db, calls)).toEqual([{ ...asked[0], operator: "all_of", values }]);
  expect(await conditionsOf(db, organizations)).toEqual([asked[0]]);
  await change.undo();
  expect((await read(db, amara.id)).disciplines).toEqual(["Danse"]);
  for (const view of [team, own, calls]) expect((await db.library.get(view.id))!.body).toBe(view.body);
});

test("saved lists follow a merge without doubles, and an archived term changes nothing of them", async () => {
  const [db] = (await devices(1)) as [Database];
  const asked: Condition = {
    field: "region",
    operator: "one_of",
    values: ["Laval", "Laurentides", "Estrie"],
  };
  const view = await saved(db, [asked]);
  const regions = termsOf(db).of("regions");
  await archiveTerm(db, "regions", regions.find("Laval")!, true);
  expect(await conditionsOf(db, view)).toEqual([asked]);
  const change = await mergeTerms(db, "regions", regions.find("Laval")!, regions.find("Laurentides")!);
  expect(await conditionsOf(db, view)).toEqual([{ ...asked, values: ["Laurentides", "Estrie"] }]);
  await change.undo();
  expect(await conditionsOf(db, view)).toEqual([asked]);
});

test("a list saved meanwhile on a device without a network is brought along, and so is one kept there only", async () => {
  const [a, b] = (await devices(2)) as [Database, Database];
  const before: Condition = { field: "disciplines", operator: "one_of", values: ["Danse"] };
  const after = [{ ...before, values: ["Danse actuelle"] }];
  await rename(a, "Danse", "Danse actuelle");
  const [team, own] = [await saved(b, [before]), await saved(b, [before], { owner_id: crypto.randomUUID() })];
  await meet(a, b);
  follow(b);
  for (const view of [team, own])
    await vi.waitFor(async () => expect(await conditionsOf(b, view)).toEqual(after));
  const late = await saved(b, [before]);
  await vi.waitFor(async () => expect(await conditionsOf(b, late)).toEqual(after));
});

test("who was offline and still writes the old name is brought along, on either device", async () => {
  const [a, b] = (await devices(2)) as [Database, Database];
  const amara = await person(a, { disciplines: ["Danse"], region: "Laval" });
  await send(a, b);
  await rename(a, "Danse", "Danse actuelle");
  await b.people.edit(amara.id, { disciplines: { add: ["Danse", "Conte"] } });
  const nour = await person(b, { disciplines: ["Danse"] });
  await meet(a, b);
  follow(b);
  await vi.waitFor(async () => expect((await read(b, nour.id)).disciplines).toEqual(["Danse actuelle"]));
  expect((await read(b, amara.id)).disciplines).toEqual(["Conte", "Danse actuelle"]);
  follow(a);
  await person(a, { disciplines: ["danse"] }).then(({ id }) =>
    vi.waitFor(async () => expect((await read(a, id)).disciplines).toEqual(["Danse actuelle"])),
  );
});

test("a reader’s device changes nothing", async () => {
  const [db] = (await devices(1)) as [Database];
  await rename(db, "Danse", "Danse actuelle");
  stops.push(followTerms(db, () => false, 0));
  const { id } = await person(db, { disciplines: ["Danse"] });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await read(db, id)).disciplines).toEqual(["Danse"]);
});

test("whatever two devices do to a list apart, they end with one list and the same files", async () => {
  const names = ["Danse", "Conte", "Slam", "Krump"];
  const act = fc.oneof(
    fc.record({
      do: fc.constant("rename" as const),
      of: fc.constantFrom(...names),
      to: fc.constantFrom(...names, "Gigue"),
    }),
    fc.record({
      do: fc.constant("merge" as const),
      of: fc.constantFrom(...names),
      to: fc.constantFrom(...names),
    }),
    fc.record({ do: fc.constant("write" as const), of: fc.constantFrom(...names), to: fc.constant("") }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), act), { maxLength: 6 }), async (acts) => {
      const [a, b] = (await devices(2)) as [Database, Database];
      const { id } = await person(a, { disciplines: ["Danse", "Slam"] });
      await send(a, b);
      for (const [at, { do: what, of, to }] of acts) {
        const database = [a, b][at]!;
        const [one, other] = [await term(database, of), await term(database, to)];
        if (what === "write") await database.people.edit(id, { disciplines: { add: [of] } });
        else if (one.ref === other.ref && what === "merge") continue;
        else if (what === "merge") await mergeTerms(database, "disciplines", one, other);
        else if (!(await index(database)).terms.some((known) => termKey(known.name) === termKey(to)))
          await renameTerm(database, "disciplines", one, to);
      }
      await meet(a, b);
      for (const database of [a, b]) follow(database);
      await vi.waitFor(async () => {
        await meet(a, b);
        const ends = await Promise.all([a, b].map((database) => read(database, id)));
        expect(ends[0]!.disciplines).toEqual(ends[1]!.disciplines);
        const list = await index(a);
        for (const value of ends[0]!.disciplines) expect(list.nameOf(value)).toBe(value);
      });
      expect((await index(a)).terms).toEqual((await index(b)).terms);
      for (const stop of stops.splice(0)) stop();
      for (const database of opened.splice(0)) await database.close();
    }),
    { numRuns: 25 },
  );
});

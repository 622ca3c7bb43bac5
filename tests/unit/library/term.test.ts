import { expect, test } from "vitest";
import type { LibraryItem } from "#domain/library/library-item.ts";
import { startingTerms } from "#domain/library/starting-terms.ts";
import { indexTerms, refOf, type TermBody, termKey, writeTermBody } from "#domain/library/term.ts";
import { termId } from "#domain/library/term-id.ts";

const term = (name: string, body: Partial<TermBody> = {}, rest: Partial<LibraryItem> = {}): LibraryItem => {
  const whole = { first: name, ...body };
  return {
    id: refOf(whole),
    workspace_id: "w",
    deleted: false,
    clock: { _: "" },
    rev: 0,
    created_at: "2026-11-19T15:00:00.000Z",
    modified_at: "2026-11-19T15:00:00.000Z",
    kind: "term",
    scope: "disciplines",
    name,
    body: writeTermBody(whole),
    archived: false,
    ...rest,
  };
};
const disciplines = (...items: LibraryItem[]) => indexTerms("disciplines", items);

test("a new workspace proposes the starting lists, in their order", () => {
  expect(disciplines().proposed).toEqual(startingTerms.disciplines);
  expect(indexTerms("regions", []).proposed).toHaveLength(17);
  expect(indexTerms("tags", []).proposed).toEqual([]);
});

test("what the workspace wrote of a starting term replaces it, at its place", () => {
  const index = disciplines(term("Danse contemporaine", { first: "Danse" }, { rank: "zzz" }));
  expect(index.proposed).toHaveLength(startingTerms.disciplines.length);
  expect(index.proposed.at(-1)).toBe("Danse contemporaine");
  expect(index.nameOf("Danse")).toBe("Danse contemporaine");
  expect(index.find("danse contemporaine")?.formerly).toEqual(["Danse"]);
});

test("an archived term is known and not proposed; one that was taken back is not known", () => {
  const index = disciplines(term("Slam", {}, { archived: true }), term("Kora", {}, { deleted: true }));
  expect(index.find("slam")?.archived).toBe(true);
  expect(index.proposed).not.toContain("Slam");
  expect(index.find("Kora")).toBeUndefined();
  expect(index.nameOf("Kora")).toBe("Kora");
});

test("every name a term had leads to the one it has, through merges too", () => {
  const index = disciplines(
    term("Gigue actuelle", { first: "Gigue" }),
    term("Gigue actuelle", { into: "gigue" }),
    term("Gigue nouvelle", { into: "gigue" }),
    term("Folklore", { into: "gigue" }),
  );
  for (const name of ["Gigue", "gigue actuelle", "Gigue nouvelle", "FOLKLORE"])
    expect(index.nameOf(name)).toBe("Gigue actuelle");
  expect(index.terms.filter(({ isOwn }) => isOwn).map(({ name }) => name)).toEqual(["Gigue actuelle"]);
});

test("two devices that merge two terms into each other end with one, the same on both", () => {
  const [slam, poetry] = [term("Slam", { into: "poesie" }), term("Poésie", { into: "slam" })];
  for (const index of [disciplines(slam, poetry), disciplines(poetry, slam)]) {
    expect(index.nameOf("Slam")).toBe("Poésie");
    expect(index.nameOf("poesie")).toBe("Poésie");
    expect(index.terms.filter(({ isOwn }) => isOwn)).toHaveLength(1);
  }
});

test("a name that its term left may be another’s", () => {
  const index = disciplines(
    term("Danse actuelle", { first: "Danse" }),
    term("Danse actuelle", { into: "danse" }),
    term("Danse", { turn: 2 }),
  );
  expect(index.nameOf("danse")).toBe("Danse");
  expect(index.find("danse")?.ref).toBe("danse#2");
  expect(index.nameOf("Danse actuelle")).toBe("Danse actuelle");
});

test("a body that is none, or points nowhere, leaves a term its name", () => {
  const index = disciplines(term("Mime", {}, { body: "}" }), term("Clown", { into: "nulle part" }));
  expect(index.find("mime")?.name).toBe("Mime");
  expect(index.find("clown")?.name).toBe("Clown");
});

test("case, accents, hyphens and spaces do not make another term; a sign alone is one", () => {
  expect(termKey(" Arts-du  Cirque ")).toBe(termKey("arts du cirque"));
  expect(termKey("★")).not.toBe(termKey("♪"));
});

test("the id of a term is the same on every device, and of this workspace and list alone", async () => {
  const id = await termId("a", "tags", "jury");
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await termId("a", "tags", "jury")).toBe(id);
  for (const other of [
    termId("b", "tags", "jury"),
    termId("a", "regions", "jury"),
    termId("a", "tags", "jury#2"),
  ])
    expect(await other).not.toBe(id);
});

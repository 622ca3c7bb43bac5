import { describe, expect, test } from "vitest";
import type { PersonRow } from "#data/artists/person-row.ts";
import { isFiltered, matchPeople, type PeopleFilter } from "#features/artists/match-people.ts";

const none: PeopleFilter = { query: "", mine: false, provisional: false, contacts: false, discipline: "" };
const row = (id: string, more: Partial<PersonRow> = {}) =>
  ({
    id,
    kind: "artist",
    disciplines: [],
    provisional: false,
    search_text: `${id}\n`,
    ...more,
  }) as unknown as PersonRow;

const rows = [
  row("amara", { adviser_id: "me", disciplines: ["Danse"] }),
  row("farid", { adviser_id: "other", disciplines: ["Danse", "Musique"] }),
  row("festival", { kind: "contact" }),
  row("inconnue", { provisional: true, adviser_id: "me" }),
];
const ids = (filter: Partial<PeopleFilter>, me = "me") =>
  matchPeople(rows, { ...none, ...filter }, me).map(({ id }) => id);

describe("the filter of the list", () => {
  test("[P1.8] lets everybody through when nothing is asked", () => {
    expect(matchPeople(rows, none, "me")).toBe(rows);
    expect(isFiltered(none)).toBe(false);
    expect(isFiltered({ ...none, query: "a" })).toBe(true);
  });

  test("[P1.8] filters add up", () => {
    expect(ids({ mine: true })).toEqual(["amara", "inconnue"]);
    expect(ids({ discipline: "Danse" })).toEqual(["amara", "farid"]);
    expect(ids({ mine: true, discipline: "Danse" })).toEqual(["amara"]);
    expect(ids({ contacts: true })).toEqual(["festival"]);
    expect(ids({ provisional: true, query: "inc" })).toEqual(["inconnue"]);
  });

  test("[P1.8] « mes suivis » shows nobody to somebody who follows nobody", () => {
    expect(ids({ mine: true }, "nobody")).toEqual([]);
    expect(matchPeople(rows, { ...none, mine: true }, undefined)).toEqual([]);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { arrangeOpportunities, opportunityGroups } from "#domain/opportunities/arrange.ts";
import { instantOf, isOver, writeDeadline } from "#domain/opportunities/deadline.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { opportunityRowOf } from "#domain/opportunities/opportunity-row.ts";
import { someDeadline } from "./some-deadline.ts";

const row = (title: string, deadlines: string[], status: Opportunity["status"] = "confirmed") =>
  opportunityRowOf({
    id: title,
    title,
    deadlines,
    status,
    disciplines: [],
    tags: [],
  } as unknown as Opportunity);
const on = (day: string) => [`${day} America/Toronto submission`];

test("[P2.1] what closes next comes first; what never closes, then what is closed, the latest before", () => {
  const rows = [
    row("close depuis longtemps", on("2026-01-01")),
    row("annulée", on("2026-12-01"), "cancelled"),
    row("en tout temps", []),
    row("close hier", on("2026-11-28")),
    row("plus tard", on("2027-03-01")),
    row("dans un mois", on("2026-12-30")),
    row("demain", on("2026-11-30")),
  ];
  const arranged = arrangeOpportunities(rows, new Date("2026-11-29T15:00:00Z"), "America/Toronto");
  expect(arranged.map(({ title, group }) => [title, group])).toEqual([
    ["demain", "week"],
    ["dans un mois", "month"],
    ["plus tard", "later"],
    ["en tout temps", "always"],
    ["annulée", "closed"],
    ["close hier", "closed"],
    ["close depuis longtemps", "closed"],
  ]);
});

test("[P2.1] every row has its place, by the deadline that counts, whatever the order they came in", () => {
  const someRows = fc.uniqueArray(
    fc.tuple(
      fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 6 }),
      fc.array(someDeadline.map(writeDeadline), { maxLength: 3 }),
    ),
    { selector: ([title]) => title, maxLength: 12 },
  );
  const now = new Date("2027-06-15T12:00:00Z");
  fc.assert(
    fc.property(someRows, (some) => {
      const rows = some.map(([title, deadlines]) => row(title, deadlines));
      const arranged = arrangeOpportunities(rows, now, "Europe/Paris");
      expect(arrangeOpportunities(rows.toReversed(), now, "Europe/Paris")).toEqual(arranged);
      const places = arranged.map(({ group }) => opportunityGroups.indexOf(group));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const { group, deadline } of arranged) {
        expect(group === "always").toBe(deadline === undefined);
        if (deadline) expect(group === "closed").toBe(isOver(deadline, now));
      }
      const open = arranged.flatMap(({ group, deadline }) =>
        deadline && group !== "closed" ? [instantOf(deadline).getTime()] : [],
      );
      expect(open).toEqual(open.toSorted((a, b) => a - b));
    }),
  );
});

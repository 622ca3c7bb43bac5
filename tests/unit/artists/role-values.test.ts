import { expect, test } from "vitest";
import { readPartialDate, roleProblems } from "#features/artists/role-values.ts";

test.each([
  ["2019", "2019"],
  [" 2019-06 ", "2019-06"],
  ["6/2019", "2019-06"],
  ["14/06/2019", "2019-06-14"],
  ["2019.6.4", "2019-06-04"],
  ["", undefined],
  ["19", undefined],
  ["13/2019", undefined],
  ["30-02-2019", undefined],
  ["juin 2019", undefined],
  ["06/14/2019", undefined],
])("[P7.3] %j is the date %s", (typed, date) => {
  expect(readPartialDate(typed)).toBe(date);
});

test("[P7.3] what keeps a role from being saved is told by field", () => {
  const typed = {
    organization: "Réseau Rive-Sud",
    role: "Programmatrice",
    from: "2019",
    to: "2019",
    is_main: true,
  };
  expect(roleProblems(typed)).toEqual([]);
  expect(roleProblems({ ...typed, organization: " ", from: "hier", to: "2018" })).toEqual([
    { field: "organization", sentence: "organization" },
    { field: "from", sentence: "date" },
  ]);
  expect(roleProblems({ ...typed, from: "2019-06", to: "2019-05-31" })).toEqual([
    { field: "to", sentence: "order" },
  ]);
  expect(roleProblems({ ...typed, role: "a".repeat(121) })).toEqual([{ field: "role", sentence: "tooLong" }]);
});

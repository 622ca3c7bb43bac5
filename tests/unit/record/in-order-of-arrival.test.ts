import { expect, test } from "vitest";
import { inOrderOfArrival } from "#domain/record/in-order-of-arrival.ts";
import type { AnyDoc } from "#domain/record/record.ts";

const person = (emails: string[], clock: object) =>
  ({ id: "1", emails, clock: { _: "1", ...clock } }) as unknown as AnyDoc;

test("[P1.1] the first address stays the first: one that is added later comes after, whatever its letters", () => {
  const added = { "ancien@exemple.ca": ["3", ""], "autre@exemple.ca": ["2", ""] };
  const emails = ["ancien@exemple.ca", "autre@exemple.ca", "zoe@exemple.ca"];
  expect(inOrderOfArrival(person(emails, { emails: added }), "emails")).toEqual([
    "zoe@exemple.ca",
    "autre@exemple.ca",
    "ancien@exemple.ca",
  ]);
});

test("[P1.1] those that came together stay in their order, and one that was taken out is not there", () => {
  const emails = ["a@exemple.ca", "b@exemple.ca"];
  expect(inOrderOfArrival(person(emails, {}), "emails")).toEqual(emails);
  expect(inOrderOfArrival(person(emails, { emails: { "0@exemple.ca": ["2", "3"] } }), "emails")).toEqual(
    emails,
  );
  expect(inOrderOfArrival(person([], {}), "emails")).toEqual([]);
});

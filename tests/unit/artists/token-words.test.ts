import fc from "fast-check";
import { expect, test } from "vitest";
import { withTyped } from "#domain/artists/token-words.ts";

test.each([
  ["a word alone", [], "danse", ["danse"]],
  ["spaces around are not of it", ["cirque"], "  danse ", ["cirque", "danse"]],
  ["the word that the team uses", [], "theatre", ["Théâtre"]],
  ["nothing twice, accents and capitals aside", ["Théâtre"], "THEATRE", ["Théâtre"]],
  ["several between commas", ["cirque"], "danse, , marionnette,", ["cirque", "danse", "marionnette"]],
  ["nothing typed", ["cirque"], "  ", ["cirque"]],
])("[P1.1] a word half typed counts: %s", (_, list, text, held) => {
  expect(withTyped(list as string[], text as string, ["Théâtre", "Musique"])).toEqual(held);
});

test("[P1.1] what was there stays, in its place, and adding twice adds once", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (list, text) => {
      const once = withTyped(list, text, []);
      expect(once.slice(0, list.length)).toEqual(list);
      expect(withTyped(once, text, [])).toEqual(once);
    }),
  );
});

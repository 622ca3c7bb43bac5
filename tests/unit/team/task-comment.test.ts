import fc from "fast-check";
import { expect, test } from "vitest";
import { taskRecord } from "#domain/team/task.ts";
import { commentsInOrder, longestComment, parseComment, writeComment } from "#domain/team/task-comment.ts";

const member_id = "6f0c1f0e-3b1a-4c55-9a55-1c8a2b3c4d5e";
const at = "2026-11-29T14:05:09.120Z";

test("[P3.4] a comment is read as it was written, in one text that fits", () => {
  const words = fc
    .string({ minLength: 1, maxLength: longestComment, unit: "grapheme" })
    .map((text) => [...text.normalize("NFC")].slice(0, longestComment).join("").trim())
    .filter(Boolean);
  fc.assert(
    fc.property(words, (said) => {
      const text = writeComment({ at, member_id, words: said });
      expect(parseComment(text)).toMatchObject({ at, member_id });
      expect(writeComment(parseComment(text)!)).toBe(text);
      expect(taskRecord.fields.comments.problem([text])).toBeUndefined();
    }),
  );
});

test("[P3.4] comments come in their order; texts of a later app are shown nowhere", () => {
  const first = writeComment({ at, member_id, words: "Appelé,\npas de réponse." });
  const second = writeComment({ at: "2026-11-30T09:00:00.000Z", member_id, words: "Rappelé." });
  const strange = ["", "bonjour", `${at} ${member_id} `, `${at} personne Non`, `v2 ${at} ${member_id} Oui`];
  expect(commentsInOrder([second, ...strange, first]).map(({ words }) => words)).toEqual([
    "Appelé,\npas de réponse.",
    "Rappelé.",
  ]);
});

import { describe, expect, test } from "vitest";
import { fileTypes, maxFileBytes } from "#domain/documents/file-rules.ts";
import { largestFile, longestComment, parsePlanRequest, pickableFiles } from "#domain/support/plan-page.ts";

const token = "a1".repeat(32);
const id = "0b9c9d5e-6f9a-4b7c-8d1e-2f3a4b5c6d7e";

describe("[P1.6] what a plan page may ask", () => {
  test.each([
    { do: "open", token },
    { do: "tick", token, step_id: id, done: false },
    { do: "comment", token, key: id, text: "Bonjour" },
    { do: "comment", token, key: id, text: "Bonjour", goal_id: id },
    { do: "comment", token, key: id, text: "Bonjour", step_id: id },
  ])("is read: %j", (request) => {
    expect(parsePlanRequest(request)).toEqual(request);
  });

  test.each([
    ["nothing", null],
    ["a list", []],
    ["no token", { do: "open" }],
    ["half a token", { do: "open", token: token.slice(1) }],
    ["a token in capitals", { do: "open", token: token.toUpperCase() }],
    ["an unknown verb", { do: "drop", token }],
    ["a verb of every object", { do: "toString", token }],
    ["more than is known", { do: "open", token, role: "admin" }],
    ["a step that is none", { do: "tick", token, step_id: "1 or 1=1", done: true }],
    ["a tick in words", { do: "tick", token, step_id: id, done: "true" }],
    ["an empty comment", { do: "comment", token, key: id, text: " \n" }],
    ["a comment without end", { do: "comment", token, key: id, text: "é".repeat(longestComment + 1) }],
    ["a comment without key", { do: "comment", token, text: "Bonjour" }],
    ["a comment about a number", { do: "comment", token, key: id, text: "Bonjour", goal_id: 3 }],
  ])("is refused: %s", (_, request) => {
    expect(parsePlanRequest(request)).toBeUndefined();
  });
});

test("[P1.7] the page proposes what the team's rules take, and nothing else", () => {
  const taken = fileTypes.flatMap(({ endings }) => endings.map((ending) => `.${ending}`));
  const [images, ...endings] = pickableFiles.split(",");
  expect(images).toBe("image/*");
  for (const ending of endings) expect(taken).toContain(ending);
  expect(largestFile).toBe(maxFileBytes);
});

import { expect, test } from "vitest";
import type { FilesHere } from "#data/files/index.ts";
import type { Document } from "#domain/documents/document.ts";
import { groupsOf } from "../../../src/features/documents/document-groups.ts";
import { fileStateOf } from "../../../src/features/documents/file-state.ts";

const document = (more: Partial<Document> = {}) =>
  ({
    id: "d",
    name: "CV.pdf",
    kind: "cv",
    people: ["p"],
    bytes: 200,
    created_at: "2026-11-20T15:00:00.000Z",
    ...more,
  }) as Document;

const here = (more: { outgoing?: object; copy?: boolean; offline?: string[] } = {}): FilesHere => ({
  outgoing: new Map(more.outgoing ? [["d", { id: "d", sent: 0, ...more.outgoing } as never]] : []),
  copies: new Map(more.copy ? [["d", { id: "d", bytes: 200, used_at: 1 }]] : []),
  offline: new Set(more.offline),
  taken: 0,
});

const stored = { stored_at: "2026-11-20T15:01:00.000Z" };

test.each([
  ["waits while the network is there", {}, { outgoing: { state: "waiting" } }, false, "waiting"],
  ["is only here while it is not", {}, { outgoing: { state: "waiting" } }, true, "here"],
  ["is on its way", {}, { outgoing: { state: "waiting", sent: 50 } }, false, "sending"],
  ["is paused, network or not", {}, { outgoing: { state: "paused" } }, true, "paused"],
  ["was refused", {}, { outgoing: { state: "refused" } }, false, "refused"],
  ["is on somebody else’s device", {}, {}, false, "elsewhere"],
  ["is on the server", stored, {}, false, "stored"],
  ["is on the server, out of reach", stored, {}, true, "absent"],
  ["was looked at, and is still here", stored, { copy: true }, true, "stored"],
  ["is kept offline", stored, { copy: true, offline: ["document d"] }, true, "offline"],
  ["is kept with its person, and comes", stored, { offline: ["person p"] }, false, "coming"],
] as const)("[P1.7] a file that %s is said to be so", (_, fields, known, isCut, expected) => {
  expect(fileStateOf(document(fields), here(known as never), isCut).is).toBe(expected);
});

test("[P1.7] how much of a file has left", () => {
  const state = fileStateOf(document(), here({ outgoing: { state: "waiting", sent: 50 } }), false);
  expect(state).toEqual({ is: "sending", part: 0.25 });
});

test("[P1.7] documents stand by goal, then the base, then what came by e-mail", () => {
  const file = (id: string, more: Partial<Document> = {}) => {
    const latest = document({ id, ...more });
    return { latest, versions: [latest] };
  };
  const files = [
    file("mail", { interaction_id: "i" }),
    file("base"),
    file("goal", { goal_id: "g" }),
    // Its goal is not on this device, or no longer there.
    file("lost", { goal_id: "gone" }),
    file("mail of a goal", { goal_id: "g", interaction_id: "i" }),
  ];
  const groups = groupsOf(files, (id) => id === "g");
  expect(groups.map(({ key, files: of }) => [key, ...of.map(({ latest }) => latest.id)])).toEqual([
    ["g", "goal", "mail of a goal"],
    ["base", "base", "lost"],
    ["mail", "mail"],
  ]);
  expect(groupsOf([], () => true)).toEqual([]);
});

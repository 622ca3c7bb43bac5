// The message an artist is writing on their private page, through reloads, silences and a blocked storage.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createMessageDraft } from "../../../src/public-pages/plan/message-draft.ts";

const token = "0123456789abcdef".repeat(4);
const other = "fedcba9876543210".repeat(4);
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("[P1.6] a message begun", () => {
  test("is found again under its link, and under no other", () => {
    const before = createMessageDraft(token);
    expect(before.isFound()).toBe(false);
    before.change({ about: "step 1" });
    before.change({ text: "Je voulais vous dire" });
    const after = createMessageDraft(token);
    expect(after.now()).toMatchObject({ about: "step 1", text: "Je voulais vous dire" });
    expect(after.isFound()).toBe(true);
    expect(createMessageDraft(other).now().text).toBe("");
  });

  test("tells nothing of the token by what keeps it", () => {
    createMessageDraft(token).change({ text: "Bonjour" });
    const all = JSON.stringify([...kept]);
    expect(all).toContain("Bonjour");
    expect(all).not.toContain(token.slice(0, 8));
  });

  test("is forgotten once sent, or once emptied", () => {
    const draft = createMessageDraft(token);
    draft.change({ text: " Merci. " });
    draft.sent("Merci.");
    expect(draft.now().text).toBe("");
    expect(kept.size).toBe(0);
    draft.change({ text: "Encore" });
    draft.change({ text: " " });
    expect(kept.size).toBe(0);
  });

  test("keeps the words typed while the others were leaving", () => {
    const draft = createMessageDraft(token);
    draft.change({ text: "Merci." });
    draft.keyOf("Merci.");
    draft.change({ text: "Merci. Et bravo." });
    draft.sent("Merci.");
    expect(createMessageDraft(token).now().text).toBe("Merci. Et bravo.");
  });

  test("sent again unchanged, even after a reload, has the same key; changed or sent, another", () => {
    const draft = createMessageDraft(token);
    draft.change({ text: "Merci." });
    const key = draft.keyOf("Merci.");
    expect(createMessageDraft(token).keyOf("Merci.")).toBe(key);
    const changed = draft.keyOf("Merci bien.");
    expect(changed).not.toBe(key);
    draft.sent("Merci bien.");
    expect(draft.keyOf("Merci bien.")).not.toBe(changed);
  });

  test("lives as long as the page where storage is blocked", () => {
    const blocked = () => {
      throw new Error("blocked");
    };
    vi.stubGlobal("sessionStorage", { getItem: blocked, setItem: blocked, removeItem: blocked });
    const draft = createMessageDraft(token);
    draft.change({ text: "Bonjour" });
    expect(draft.now().text).toBe("Bonjour");
    draft.sent("Bonjour");
    expect(draft.now().text).toBe("");
  });
});

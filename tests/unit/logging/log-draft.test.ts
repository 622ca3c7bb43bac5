// What « Consigner » holds and makes of it: times on the workspace's wall, lengths, tasks, what is worth keeping.
import { expect, test } from "vitest";
import type { Interaction } from "#domain/support/interaction.ts";
import { interactions as english } from "#i18n/en-ca/interactions.ts";
import { interactions as french } from "#i18n/fr-ca/interactions.ts";
import { instantAt, wallClock } from "../../../src/domain/zoned-time.ts";
import { addDays, nextMonth } from "../../../src/features/logging/days.ts";
import { likelyKind } from "../../../src/features/logging/likely-kind.ts";
import {
  draftOf,
  emptyDraft,
  fieldsOf,
  isWorthKeeping,
  problemsOfDraft,
  tasksOf,
} from "../../../src/features/logging/log-draft.ts";

const toronto = "America/Toronto";
const now = new Date("2026-11-19T15:12:30.500Z");
const amara = { id: "11111111-1111-4111-8111-111111111111", name: "Amara Diallo" };

const interaction = (values: Partial<Interaction>) =>
  ({
    kind: "call",
    people: [amara.id],
    occurred_at: now.toISOString(),
    confidential: false,
    ...values,
  }) as Interaction;

test("[P0.9] what the wall of the workspace shows and the instant agree, all year long", () => {
  const start = Date.parse("2026-01-01T00:00:00Z");
  const wrong: string[] = [];
  for (const zone of [toronto, "America/St_Johns", "Pacific/Auckland"])
    for (let hour = 0; hour < 365 * 24; hour += 1) {
      const instant = new Date(start + hour * 3_600_000);
      const [day, time] = wallClock(instant, zone);
      const back = instantAt(day, time, zone);
      // The hour that comes twice in autumn is read as the first of the two.
      const late = instant.getTime() - back.getTime();
      const isDoubled = late === 3_600_000 && wallClock(back, zone)[1] === time;
      if (late !== 0 && !isDoubled) wrong.push(`${zone} ${day} ${time}`);
    }
  expect(wrong).toEqual([]);
});

test("[P0.9] the skipped hour of spring is one hour later, the doubled hour of autumn is the first", () => {
  expect(instantAt("2026-03-08", "02:30", toronto).toISOString()).toBe("2026-03-08T07:30:00.000Z");
  expect(instantAt("2026-11-01", "01:30", toronto).toISOString()).toBe("2026-11-01T05:30:00.000Z");
  expect(instantAt("2026-11-01", "12:00", toronto).toISOString()).toBe("2026-11-01T17:00:00.000Z");
});

test("[P1.4] a tap is dated of now, in the workspace's zone", () => {
  const draft = emptyDraft(now, toronto);
  expect([draft.day, draft.time]).toEqual(["2026-11-19", "10:12"]);
  expect(fieldsOf({ ...draft, people: [amara] }, toronto)).toEqual({
    kind: "meeting",
    occurred_at: "2026-11-19T15:12:00.000Z",
    minutes: undefined,
    note: undefined,
    confidential: false,
  });
});

test("[P1.4] the length of what takes no time is not kept", () => {
  const draft = { ...emptyDraft(now, toronto), minutes: "45" };
  expect(fieldsOf({ ...draft, kind: "meeting" }, toronto).minutes).toBe(45);
  expect(fieldsOf({ ...draft, kind: "note" }, toronto).minutes).toBeUndefined();
});

test("[P1.4] the task being written is not left behind", () => {
  const draft = { ...emptyDraft(now, toronto), tasks: [{ title: "Relire", due_on: "2026-11-20" }] };
  expect(tasksOf({ ...draft, task: { title: "  Écrire  ", due_on: "2026-11-26" } })).toEqual([
    { title: "Relire", due_on: "2026-11-20" },
    { title: "Écrire", due_on: "2026-11-26" },
  ]);
  expect(tasksOf({ ...draft, task: { title: "  ", due_on: "2026-11-26" } })).toHaveLength(1);
});

test("[P1.4] a form says what it lacks", () => {
  const draft = { ...emptyDraft(now, toronto), people: [amara] };
  expect(problemsOfDraft(draft, now, toronto)).toEqual([]);
  const sentences = (change: Partial<typeof draft>) =>
    problemsOfDraft({ ...draft, ...change }, now, toronto).map(({ sentence }) => sentence);
  expect(sentences({ people: [] })).toEqual(["people"]);
  expect(sentences({ day: "2026-11-31" })).toEqual(["day"]);
  expect(sentences({ day: "" })).toEqual(["dayMissing"]);
  expect(sentences({ time: "" })).toEqual(["time"]);
  expect(sentences({ other_length: true })).toEqual(["minutesMissing"]);
  expect(sentences({ other_length: true, kind: "note" })).toEqual([]);
  expect(sentences({ day: "2026-11-20" })).toEqual(["future"]);
  expect(sentences({ minutes: "99999" })).toEqual(["minutes"]);
  expect(sentences({ note: "x".repeat(20_001) })).toEqual(["note"]);
  expect(sentences({ task: { title: "x".repeat(301), due_on: "2026-11-20" } })).toEqual(["taskLong"]);
  expect(sentences({ task: { title: "Relire", due_on: "" } })).toEqual(["dayMissing"]);
});

test("[P1.4] an untouched form is not kept, a touched one is", () => {
  const draft = { ...emptyDraft(now, toronto), people: [amara], started: true };
  expect(isWorthKeeping(draft)).toBe(false);
  expect(isWorthKeeping({ ...draft, note: "Budget revu" })).toBe(true);
  expect(isWorthKeeping({ ...draft, started: false, note: "Budget revu" })).toBe(false);
  const edited = draftOf(interaction({ note: "Avant" }), () => amara.name, toronto);
  expect(isWorthKeeping(edited)).toBe(false);
  expect(isWorthKeeping({ ...edited, note: "Après" })).toBe(true);
  expect(isWorthKeeping({ ...edited, task: { title: "Relire", due_on: "2026-11-20" } })).toBe(true);
});

test("[P1.4] the likely kind is the last with this person, else the team's last, else a meeting", () => {
  const other = "22222222-2222-4222-8222-222222222222";
  const recent = [
    interaction({ kind: "event" }),
    interaction({ kind: "call", people: [other] }),
    interaction({ kind: "video" }),
  ];
  expect(likelyKind(recent, amara.id)).toBe("video");
  expect(likelyKind(recent, "33333333-3333-4333-8333-333333333333")).toBe("call");
  expect(likelyKind([], amara.id)).toBe("meeting");
});

test("[P1.4] a month later is the same day, or the last of a shorter month", () => {
  expect(nextMonth("2026-11-19")).toBe("2026-12-19");
  expect(nextMonth("2026-12-31")).toBe("2027-01-31");
  expect(nextMonth("2027-01-31")).toBe("2027-02-28");
  expect(addDays("2026-11-30", 1)).toBe("2026-12-01");
});

test("[P1.4] each kind has a letter of its own in each language", () => {
  for (const { key } of [french, english]) {
    const letters = Object.values(key);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.every((letter) => /^[A-Z]$/.test(letter))).toBe(true);
  }
});

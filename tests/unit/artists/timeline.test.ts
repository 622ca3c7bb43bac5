import { expect, test } from "vitest";
import { achievedAt, addedAt, doneAt, sinceLastRead } from "#features/artists/timeline/happened.ts";

const january = "2026-01-10T15:00:00.000Z";
const march = "2026-03-10T15:00:00.000Z";
const june = "2026-06-10T15:00:00.000Z";
const at = (instant: string) => ({ key: instant, at: instant });

test("[P1.3] all kinds stand in one order, the newest first, whatever their instants are written like", () => {
  const noon = "2026-06-10T16:00:00+00:00";
  expect(sinceLastRead([january, june, march, noon].map(at), undefined).map(({ key }) => key)).toEqual([
    noon,
    june,
    march,
    january,
  ]);
});

test("[P1.3] what is older than the interactions read so far waits for them", () => {
  expect(sinceLastRead([june, march, january].map(at), march).map(({ key }) => key)).toEqual([june, march]);
});

test("[P1.3] only what has happened is there", () => {
  expect(doneAt({ status: "open", modified_at: june })).toBeUndefined();
  expect(doneAt({ status: "done", done_at: march, modified_at: june })).toBe(march);
  expect(doneAt({ status: "done", modified_at: june })).toBe(june);
  expect(achievedAt({ status: "dropped", closed_at: march, modified_at: june })).toBeUndefined();
  expect(achievedAt({ status: "achieved", closed_at: march, modified_at: june })).toBe(march);
  expect(addedAt({ created_at: march })).toBe(march);
  expect(addedAt({ created_at: march, interaction_id: "1" })).toBeUndefined();
});

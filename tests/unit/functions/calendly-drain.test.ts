import { expect, test } from "vitest";
import { drainInbox } from "../../../supabase/functions/_shared/calendly/drain.ts";

test("[P3.3] the inbox is worked through until it is empty, also when another had it in hand", async () => {
  const answers = [250, -1, -1, 3, 0, 9];
  const call = async () => answers.shift();
  expect(await drainInbox({ call }, Date.now() + 60_000)).toBe(253);
  expect(answers).toEqual([9]);
});

test("[P3.3] who waits for the inbox gives up in time", async () => {
  const until = Date.now() + 300;
  expect(await drainInbox({ call: async () => -1 }, until)).toBe(0);
  expect(Date.now()).toBeGreaterThanOrEqual(until);
});

import { expect, test } from "vitest";
import { oneAtATime } from "../../../src/ui/press/one-at-a-time.ts";

test("what is pressed twice is done once, and again once it is over", async () => {
  const done: string[] = [];
  let finish = () => {};
  const save = oneAtATime(async (name: string) => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    done.push(name);
  });
  const first = save("a");
  await save("b");
  finish();
  await first;
  expect(done).toEqual(["a"]);
  const second = save("c");
  finish();
  await second;
  expect(done).toEqual(["a", "c"]);
});

test("what failed may be tried again", async () => {
  let tries = 0;
  const save = oneAtATime(async () => {
    tries += 1;
    throw new Error("no room left");
  });
  await expect(save()).rejects.toThrow("no room left");
  await expect(save()).rejects.toThrow("no room left");
  expect(tries).toBe(2);
});

import { describe, expect, test } from "vitest";
import { deviceDay, type InstallMemory, isRightMoment } from "../../../src/features/pwa/install-memory.ts";

const memory = (change: Partial<InstallMemory> = {}): InstallMemory => ({
  first_on: "2026-11-20",
  logged: 0,
  is_settled: false,
  ...change,
});

describe("[P0.1] the installation is offered at the right moment", () => {
  test("not on the first day, before the app has served", () => {
    expect(isRightMoment(memory({ logged: 2 }), "2026-11-20")).toBe(false);
  });
  test("once three interactions are logged, the first day too", () => {
    expect(isRightMoment(memory({ logged: 3 }), "2026-11-20")).toBe(true);
  });
  test("on the second day, whatever was done", () => {
    expect(isRightMoment(memory(), "2026-11-21")).toBe(true);
  });
  test("never again after a no, or an installation", () => {
    expect(isRightMoment(memory({ logged: 9, is_settled: true }), "2027-01-01")).toBe(false);
  });
  test("a day ends at the device’s midnight, not at Greenwich’s", () => {
    expect(deviceDay(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
    expect(deviceDay(new Date(2026, 0, 6, 0, 1))).toBe("2026-01-06");
  });
});

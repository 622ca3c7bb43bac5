import fc from "fast-check";
import { type Deadline, deadlineKinds } from "#domain/opportunities/deadline.ts";

export const zones = ["America/Toronto", "America/Vancouver", "America/St_Johns", "Europe/Paris", "UTC"];
const days = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((time) => time.map((part) => String(part).padStart(2, "0")).join(":"))
  .filter((time) => time !== "23:59");
export const someDeadline: fc.Arbitrary<Deadline> = fc.record(
  {
    kind: fc.constantFrom(...deadlineKinds),
    day: days,
    time: times,
    zone: fc.constantFrom(...zones),
    isPostmarked: fc.boolean(),
    isToConfirm: fc.boolean(),
  },
  { requiredKeys: ["kind", "day", "zone", "isPostmarked", "isToConfirm"] },
);

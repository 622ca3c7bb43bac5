// Random lives of a team, as plain data: fast-check shrinks them, and a failing one is kept in ../regressions/.

import fc from "fast-check";
import type { Role } from "#domain/team/member.ts";
import { type Call, calls, type FaultKind, faultKinds } from "./wire.ts";

/** Who sits where: several accounts on one phone, several devices of one account. */
export interface CastMember {
  phone: number;
  user: number;
  role: Role;
}

/** What one person does on one device; numbers choose among what there is. */
export type Deed =
  | { do: "create"; seat: number; table: number }
  | { do: "edit" | "tag" | "untag"; seat: number; record: number; field: number; value: number }
  | { do: "remove" | "restore" | "spoil"; seat: number; record: number }
  | { do: "undo" | "sync" | "deliver" | "kill" | "retry" | "discard"; seat: number }
  | { do: "tab"; seat: number; tab: number }
  | { do: "clock"; seat: number; minutes: number }
  | { do: "role" | "invite"; seat: number; role: Role }
  | { do: "expel"; seat: number }
  | { do: "server"; record: number; field: number; value: number };

export type Step =
  | Deed
  /** The next such call goes wrong. */
  | { do: "fault"; seat: number; call: Call; kind: FaultKind; at: number }
  /** While the next such call is on its way to the server, or back. */
  | { do: "during"; seat: number; on: Moment; when: "before" | "after"; steps: Deed[] }
  /** The storage stops after so many operations more. */
  | { do: "die"; seat: number; after: number }
  /** The server writes and commits late, while one device sends and another asks. */
  | { do: "late"; seat: number; other: number; record: number; value: number }
  | { do: "back_up" }
  | { do: "lose_server" };

export type Moment = "state" | "pull" | "push";

export interface Story {
  cast: CastMember[];
  steps: Step[];
}

/** What may happen, and how often. */
export type Weights = Partial<Record<Step["do"], number>>;

export const everyday: Weights = {
  create: 3,
  edit: 8,
  tag: 4,
  untag: 4,
  remove: 1,
  restore: 1,
  undo: 1,
  sync: 12,
  fault: 5,
  during: 5,
  deliver: 2,
  kill: 1,
  die: 3,
  tab: 2,
  clock: 1,
  spoil: 1,
  retry: 1,
  discard: 1,
  server: 1,
};

export const upheavals: Weights = {
  ...everyday,
  die: 1,
  fault: 3,
  role: 3,
  expel: 2,
  invite: 2,
  late: 2,
  back_up: 2,
  lose_server: 2,
  clock: 3,
};

const adviser = { role: "adviser" as const };
/** Two advisers; a third account on the first one's phone; a second device of the first account. */
export const team: CastMember[] = [
  { phone: 0, user: 0, ...adviser },
  { phone: 1, user: 1, ...adviser },
  { phone: 0, user: 2, ...adviser },
  { phone: 2, user: 0, ...adviser },
];

const years = (n: number) => n * 365 * 24 * 60;
/** Late or early by a little, by what is just refused, in 2020 and in 2031. */
const drifts = [0, -2, 2, 4, -10, 6, 90, years(-6), years(5)];

/** Stories with this cast. */
export function stories(cast: CastMember[], weights: Weights, maxLength: number): fc.Arbitrary<Story> {
  const seat = fc.nat(cast.length - 1);
  const record = fc.nat(3);
  const field = fc.nat(4);
  const value = fc.nat(7);
  const role = fc.constantFrom<Role>("adviser", "adviser", "reader", "admin");
  const of: Partial<Record<Step["do"], fc.Arbitrary<Step>>> = {
    create: fc.record({ do: fc.constant("create"), seat, table: fc.nat(5) }),
    server: fc.record({ do: fc.constant("server"), record, field, value }),
    tab: fc.record({ do: fc.constant("tab"), seat, tab: fc.nat(1) }),
    clock: fc.record({ do: fc.constant("clock"), seat, minutes: fc.constantFrom(...drifts) }),
    expel: fc.record({ do: fc.constant("expel"), seat }),
    fault: fc.record({
      do: fc.constant("fault"),
      seat,
      call: fc.constantFrom<Call>("push", "push", "pull", "pull", ...calls),
      kind: fc.constantFrom(...faultKinds),
      at: fc.constantFrom(0, 0.3, 0.99, 1).chain((at) => fc.constantFrom(at, Math.min(1, at + 0.1))),
    }),
    die: fc.record({ do: fc.constant("die"), seat, after: fc.nat(60) }),
    late: fc.record({ do: fc.constant("late"), seat, other: seat, record, value }),
    back_up: fc.record({ do: fc.constant("back_up") }),
    lose_server: fc.record({ do: fc.constant("lose_server") }),
  };
  for (const verb of ["edit", "tag", "untag"] as const)
    of[verb] = fc.record({ do: fc.constant(verb), seat, record, field, value });
  for (const verb of ["remove", "restore", "spoil"] as const)
    of[verb] = fc.record({ do: fc.constant(verb), seat, record });
  for (const verb of ["undo", "sync", "deliver", "kill", "retry", "discard"] as const)
    of[verb] = fc.record({ do: fc.constant(verb), seat });
  for (const verb of ["role", "invite"] as const) of[verb] = fc.record({ do: fc.constant(verb), seat, role });
  const simple = Object.entries(of).filter(
    ([verb]) =>
      weights[verb as Step["do"]] && !["fault", "die", "late", "back_up", "lose_server"].includes(verb),
  );
  const weighted = ([verb, arbitrary]: [string, fc.Arbitrary<Step>]) => ({
    weight: weights[verb as Step["do"]]!,
    arbitrary,
  });
  of.during = fc.record({
    do: fc.constant("during"),
    seat,
    on: fc.constantFrom<Moment>("state", "pull", "push", "push"),
    when: fc.constantFrom("before" as const, "after" as const),
    steps: fc.array(fc.oneof(...simple.map(weighted)) as fc.Arbitrary<Deed>, { minLength: 1, maxLength: 3 }),
  });
  const all = Object.entries(of).filter(([verb]) => weights[verb as Step["do"]]);
  return fc
    .array(fc.oneof(...all.map(weighted)), { minLength: 3, maxLength })
    .map((steps) => ({ cast, steps }));
}

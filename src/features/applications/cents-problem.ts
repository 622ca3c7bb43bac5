import { readCents } from "#domain/money.ts";
import type { Kind, Problem } from "#domain/record/kinds.ts";

/** Why an amount cannot be kept as it is typed; nothing is no problem. */
export function centsProblem(typed: string, kind: Kind): Problem | undefined {
  return typed.trim() === "" ? undefined : kind.problem(readCents(typed) ?? Number.NaN);
}

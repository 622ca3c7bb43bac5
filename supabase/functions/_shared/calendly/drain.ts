import type { AccountDeps } from "./account.ts";

/** Deliveries worked through in one transaction: it must end well before the database's patience. */
const together = 250;
/** Before asking again who has the inbox in hand. */
const busyMs = 100;

/**
 * Works through the inbox until it is empty, or until a moment; answers how many deliveries there were. What came while
 * another worked is seen by one of the two: who finds the inbox taken asks again.
 */
export async function drainInbox({ call }: Pick<AccountDeps, "call">, until: number): Promise<number> {
  let drained = 0;
  while (Date.now() < until) {
    const worked = Number(await call("drain_calendly", { p_most: together }));
    if (!worked) break;
    if (worked > 0) drained += worked;
    else await new Promise((resolve) => setTimeout(resolve, busyMs));
  }
  return drained;
}

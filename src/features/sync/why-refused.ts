import type { PendingItem } from "#data/sync/status.ts";

/** The sentence of a refusal. A form shows which of its fields is at fault; a refusal knows no field. */
export function whyRefused({ refused = "unknown" }: PendingItem) {
  return refused === "invalid" ? "sync.whyInvalid" : (`errors.${refused}` as const);
}

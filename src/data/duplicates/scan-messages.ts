import type { Marks } from "#domain/duplicates/likeness.ts";
import type { Pair } from "#domain/duplicates/scan.ts";

/** People who came or changed, and those who are gone; a number asks for an answer. */
export interface ScanRequest {
  put: readonly (Marks & { id: string })[];
  drop: readonly string[];
  ask?: number;
}

export interface ScanAnswer {
  ask: number;
  pairs: Pair[];
}

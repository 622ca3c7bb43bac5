// Counts and amounts of applications. One that several people share is one; one that was made again counts once with
// the one it replaces, as its last edition stands.

import { compareBytes } from "../record/values.ts";
import { type Application, type ApplicationStage, applicationStages } from "./application.ts";
import { isFiled } from "./stage.ts";

type Chained = Pick<Application, "id" | "created_at" | "resubmission_of">;
type Counted = Pick<Application, "stage" | "requested_cents" | "granted_cents">;

export interface StageTotal {
  count: number;
  cents: number;
}

/** What an application weighs: granted once accepted, requested until then; nothing while that is not known. */
export const amountOf = ({ stage, requested_cents, granted_cents }: Counted): number | undefined =>
  stage === "accepted" ? granted_cents : requested_cents;

/** The ids of those replaced by a later edition of the same application, among those given. */
export function replacedIds(applications: readonly Chained[]): Set<string> {
  const heads = new Map<string, string>(applications.map(({ id }) => [id, id]));
  const headOf = (id: string): string => {
    const head = heads.get(id)!;
    if (head === id) return id;
    const first = headOf(head);
    heads.set(id, first);
    return first;
  };
  for (const { id, resubmission_of: earlier } of applications)
    if (earlier !== undefined && heads.has(earlier)) heads.set(headOf(earlier), headOf(id));
  const last = new Map<string, Chained>();
  for (const one of applications) {
    const head = headOf(one.id);
    const known = last.get(head);
    if (!known || isLater(one, known)) last.set(head, one);
  }
  const standing = new Set([...last.values()].map(({ id }) => id));
  return new Set(applications.flatMap(({ id }) => (standing.has(id) ? [] : [id])));
}

const isLater = (a: Chained, b: Chained): boolean =>
  (compareBytes(a.created_at, b.created_at) || compareBytes(a.id, b.id)) > 0;

/** The applications that count, each once. */
export function countedOnce<T extends Chained>(applications: readonly T[]): T[] {
  const replaced = replacedIds(applications);
  return applications.filter(({ id }) => !replaced.has(id));
}

/** How many applications that count, and for how much, at each stage. */
export function totalsByStage(counted: readonly Counted[]): Record<ApplicationStage, StageTotal> {
  const totals = Object.fromEntries(
    applicationStages.map((stage) => [stage, { count: 0, cents: 0 }]),
  ) as Record<ApplicationStage, StageTotal>;
  for (const one of counted) {
    const total = totals[one.stage];
    total.count++;
    total.cents += amountOf(one) ?? 0;
  }
  return totals;
}

/** What was filed, what was obtained of it, and the total granted. */
export function outcomeOf(applications: readonly (Chained & Counted & Pick<Application, "submitted_on">)[]): {
  filed: number;
  obtained: number;
  granted_cents: number;
} {
  const counted = countedOnce(applications);
  const accepted = counted.filter(({ stage }) => stage === "accepted");
  return {
    filed: counted.filter(isFiled).length,
    obtained: accepted.length,
    granted_cents: accepted.reduce((sum, { granted_cents }) => sum + (granted_cents ?? 0), 0),
  };
}

/** The amounts requested, of all of them. */
export function requestedOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, { requested_cents }) => sum + (requested_cents ?? 0), 0);
}

// Counts and amounts of applications, as reports count them (private.application_threads, counted_applications). One
// that several people share is one. Of those made again one from another, deleted ones among them, what was obtained
// counts, each; without any, the last. What is made again from one that was obtained is another application.

import { compareBytes } from "../record/values.ts";
import { type Application, type ApplicationStage, applicationStages } from "./application.ts";
import { isFiled } from "./stage.ts";

type Chained = Pick<Application, "id" | "created_at" | "resubmission_of" | "stage"> & { deleted?: boolean };
type Counted = Pick<Application, "stage" | "requested_cents" | "granted_cents">;

export interface StageTotal {
  count: number;
  cents: number;
}

/** What an application weighs: granted once accepted, requested until then; nothing while that is not known. */
export const amountOf = ({ stage, requested_cents, granted_cents }: Counted): number | undefined =>
  stage === "accepted" ? granted_cents : requested_cents;

/** The thread of each of those given. What follows one that was obtained is one thread, and not its own. */
function threadsOf(applications: readonly Chained[]): Map<string, string> {
  const byId = new Map(applications.map((one) => [one.id, one]));
  const threads = new Map<string, string>();
  for (const start of applications) {
    const passed = new Set<string>();
    let thread: string | undefined;
    for (let at: Chained | undefined = start; at && !thread; ) {
      passed.add(at.id);
      const earlier: Chained | undefined = at.resubmission_of ? byId.get(at.resubmission_of) : undefined;
      if (!earlier) thread = at.id;
      else if (isObtained(earlier)) thread = `after ${earlier.id}`;
      else thread = threads.get(earlier.id) ?? (passed.has(earlier.id) ? earlier.id : undefined);
      at = earlier;
    }
    for (const id of passed) if (!threads.has(id)) threads.set(id, thread!);
  }
  return threads;
}

const isObtained = ({ stage, deleted }: Chained): boolean => stage === "accepted" && !deleted;

const isLater = (a: Chained, b: Chained): boolean =>
  (compareBytes(a.created_at, b.created_at) || compareBytes(a.id, b.id)) > 0;

/** The applications that count, each once. Deleted ones are to be given too: they tie others together. */
export function countedOnce<T extends Chained>(
  applications: readonly T[],
  isCounted: (application: T) => boolean = () => true,
): T[] {
  const threads = threadsOf(applications);
  const counted = applications.filter((one) => !one.deleted && isCounted(one));
  const obtained = new Set(counted.filter(isObtained).map(({ id }) => threads.get(id)!));
  const last = new Map<string, T>();
  for (const one of counted) {
    const thread = threads.get(one.id)!;
    const known = last.get(thread);
    if (!known || isLater(one, known)) last.set(thread, one);
  }
  return counted.filter((one) => {
    const thread = threads.get(one.id)!;
    return obtained.has(thread) ? isObtained(one) : last.get(thread) === one;
  });
}

/** The ids of those given that do not count: another edition of the same application stands for them. */
export function replacedIds(applications: readonly Chained[]): Set<string> {
  const standing = new Set(countedOnce(applications).map(({ id }) => id));
  return new Set(applications.flatMap(({ id, deleted }) => (deleted || standing.has(id) ? [] : [id])));
}

/** How many applications that count, and for how much, at each stage. */
export function totalsByStage(counted: readonly Counted[]): Record<ApplicationStage, StageTotal> {
  const totals = Object.fromEntries(
    applicationStages.map((stage) => [stage, { count: 0, cents: 0 }]),
  ) as Record<ApplicationStage, StageTotal>;
  for (const one of counted) {
    // A stage of a later version has no column here.
    const total = totals[one.stage] as StageTotal | undefined;
    if (!total) continue;
    total.count++;
    total.cents += amountOf(one) ?? 0;
  }
  return totals;
}

/** What was filed, what was obtained of it, and the total granted: of those counted among all. */
export function outcomeOf<T extends Chained & Counted & Pick<Application, "submitted_on">>(
  all: readonly T[],
  isOurs: (application: T) => boolean = () => true,
): { filed: number; obtained: number; granted_cents: number } {
  const filed = countedOnce(all, isFiled).filter(isOurs);
  const accepted = filed.filter(isObtained);
  return {
    filed: filed.length,
    obtained: accepted.length,
    granted_cents: accepted.reduce((sum, { granted_cents }) => sum + (granted_cents ?? 0), 0),
  };
}

/** The amounts requested, of all of them. */
export function requestedOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, { requested_cents }) => sum + (requested_cents ?? 0), 0);
}

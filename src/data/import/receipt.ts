import type { personRecord } from "#domain/artists/person.ts";
import type { ErrorCode } from "#domain/errors.ts";
import type { organizationRecord } from "#domain/network/organization.ts";
import type { opportunityRecord } from "#domain/opportunities/opportunity.ts";
import type { Edited } from "../store/record-store.ts";

/** What an import made and changed: what undoing it takes back. */
export interface ImportTraces {
  /** The people it made, provisional ones too. */
  ids: string[];
  organizations?: string[];
  interactions?: string[];
  applications?: string[];
  opportunities?: string[];
  /** The files it completed. */
  completed?: Edited<typeof personRecord>[];
  completed_organizations?: Edited<typeof organizationRecord>[];
  completed_opportunities?: Edited<typeof opportunityRecord>[];
}

/** The traces of an import, and how it ended; given back to `undoImport`. */
export interface ImportReceipt extends ImportTraces {
  /** False when it was stopped before its end: what was made stays, and can be undone. */
  complete: boolean;
  /** Why it stopped by itself: a full disk, most of all. */
  code?: ErrorCode;
}

/** The traces of an import that went on after it had been stopped. */
export function bothTraces(first: ImportTraces, second: ImportTraces): ImportTraces {
  return {
    ids: [...first.ids, ...second.ids],
    organizations: [...(first.organizations ?? []), ...(second.organizations ?? [])],
    interactions: [...(first.interactions ?? []), ...(second.interactions ?? [])],
    applications: [...(first.applications ?? []), ...(second.applications ?? [])],
    opportunities: [...(first.opportunities ?? []), ...(second.opportunities ?? [])],
    completed: [...(first.completed ?? []), ...(second.completed ?? [])],
    completed_organizations: [
      ...(first.completed_organizations ?? []),
      ...(second.completed_organizations ?? []),
    ],
    completed_opportunities: [
      ...(first.completed_opportunities ?? []),
      ...(second.completed_opportunities ?? []),
    ],
  };
}

/** Whether there is something to take back. */
export const leftTraces = (traces: ImportTraces): boolean =>
  Object.values(bothTraces(traces, { ids: [] })).some((list) => list.length > 0);

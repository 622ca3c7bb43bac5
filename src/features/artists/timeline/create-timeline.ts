import { createMemo } from "solid-js";
import { useDocumentsOf, useGoalsOf, useTasksOf } from "#data/support/person-records.ts";
import type { PersonHistory } from "../person-history.ts";
import { sinceLastRead } from "./happened.ts";
import type { AnyTimelineKind, TimelineSource } from "./timeline-kind.ts";
import { timelineKinds } from "./timeline-kinds.ts";

/** Something that happened, at its place. */
export interface TimelineEntry {
  key: string;
  kind: AnyTimelineKind;
  record: { id: string };
  at: string;
  filter: string;
}

export interface PersonTimeline {
  /** The newest first, as far back as interactions were read; undefined until these are known. */
  entries(): readonly TimelineEntry[] | undefined;
  /** How many there are, when that is known. */
  total(): number | undefined;
  source: TimelineSource;
}

/** All that happened with a person, of every kind, in one list. */
export function createTimeline(personId: () => string, history: PersonHistory): PersonTimeline {
  const source: TimelineSource = {
    personId,
    history,
    tasks: useTasksOf(personId),
    goals: useGoalsOf(personId),
    documents: useDocumentsOf(personId),
  };
  const sources = timelineKinds.map((kind) => ({ kind, records: kind.use(source) }));
  const entries = createMemo(() => {
    const interactions = history.interactions();
    if (!interactions) return undefined;
    const all = sources.flatMap(({ kind, records }) =>
      (records() ?? []).flatMap((record) => entryOf(kind, record) ?? []),
    );
    return sinceLastRead(all, history.isRead() ? undefined : interactions.at(-1)?.occurred_at);
  });
  return {
    entries,
    total: () => (history.isComplete() ? entries()?.length : undefined),
    source,
  };
}

function entryOf(kind: AnyTimelineKind, record: { id: string }): TimelineEntry | undefined {
  const at = kind.at(record);
  return at === undefined
    ? undefined
    : { key: `${kind.name} ${record.id}`, kind, record, at, filter: kind.filter(record) };
}

import type { Accessor, Component } from "solid-js";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import type { Document } from "#domain/documents/document.ts";
import type { Goal } from "#domain/support/goal.ts";
import type { Task } from "#domain/team/task.ts";
import type { I18n } from "#i18n/index.ts";
import type { PersonHistory } from "../person-history.ts";

/** What is read of a person for their timeline, once for all kinds; a kind may read more by `personId`. */
export interface TimelineSource {
  personId: Accessor<string>;
  history: PersonHistory;
  tasks: Accessor<readonly Task[] | undefined>;
  goals: Accessor<readonly Goal[] | undefined>;
  documents: Accessor<readonly Document[] | undefined>;
}

/** What a row is given. */
export interface TimelineRowProps<T> {
  record: T;
  person: Person;
  source: TimelineSource;
  team: TeamDirectory;
  canEdit: boolean;
}

/** One kind of things that happen with people: where they are read, when each happened, how it is shown and filtered. */
export interface TimelineKind<T extends { id: string }> {
  /** Tells it from the others. */
  name: string;
  /** What a person has of it, live; undefined until known. */
  use(source: TimelineSource): Accessor<readonly T[] | undefined>;
  /** The instant at which it happened; nothing for what has not. */
  at(record: T): string | undefined;
  /** The filter that shows it: one for the kind, or one for each of its own. */
  filter(record: T): string;
  /** The words on the chip of a filter. */
  filterLabel(t: I18n["t"], filter: string): string;
  Row: Component<TimelineRowProps<T>>;
}

/** A kind, when the code does not care which. */
export type AnyTimelineKind = TimelineKind<{ id: string }>;

export function defineTimelineKind<T extends { id: string }>(kind: TimelineKind<T>): AnyTimelineKind {
  // Its rows are only ever given the records that it read itself.
  return kind as unknown as AnyTimelineKind;
}

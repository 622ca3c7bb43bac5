import { type Accessor, batch, createSignal } from "solid-js";
import type { Person } from "#domain/artists/person.ts";
import {
  type MergeArrow,
  makeSurvivors,
  nobodyMerged,
  type Survivors,
} from "#domain/duplicates/survivors.ts";
import { useDatabase } from "../database.ts";
import type { Database } from "../store/open.ts";
import { type PersonRow, personRowOf } from "./person-row.ts";

/** Everybody, light and sorted, in memory: lists, search and pickers read it without touching the disk. */
export interface PeopleIndex {
  rows: Accessor<readonly PersonRow[]>;
  /** Whether everybody is in it; the first page comes before. */
  ready: Accessor<boolean>;
  /** Resolves once everybody is in it. */
  whole: Promise<void>;
  /** A person by id; of a file that was merged, the one that took it in. */
  get(id: string): PersonRow | undefined;
  /** Who stands for whom among the files that were merged; these are in no list. */
  survivors: Accessor<Survivors>;
}

interface Resident extends PeopleIndex {
  stop(): void;
}

const firstPage = 60;
const nextPage = 1_000;
const showEveryMs = 500;

/** One index a database, made at the first need and kept while the workspace is open. */
const residents = new WeakMap<Database, Resident>();

export function usePeopleIndex(): PeopleIndex {
  return peopleIndexOf(useDatabase());
}

export function peopleIndexOf(database: Database): PeopleIndex {
  let index = residents.get(database);
  if (!index) {
    index = makePeopleIndex(database);
    residents.set(database, index);
  }
  return index;
}

function makePeopleIndex(database: Database): Resident {
  const known = new Map<string, PersonRow>();
  const arrows = new Map<string, MergeArrow>();
  const [survivors, setSurvivors] = createSignal(nobodyMerged);
  const [rows, setRows] = createSignal<readonly PersonRow[]>([]);
  const [ready, setReady] = createSignal(false);
  let stopped = false;
  let scheduled = false;

  function take(person: Person): void {
    if (person.deleted) known.delete(person.id);
    else known.set(person.id, personRowOf(person));
    const { id, merged_into, merged_at } = person;
    if (merged_into) arrows.set(id, { id, merged_into, merged_at });
    else arrows.delete(id);
  }

  function show(): void {
    scheduled = false;
    if (stopped) return;
    const next = arrows.size === 0 ? nobodyMerged : makeSurvivors(arrows.values(), (id) => known.has(id));
    batch(() => {
      setSurvivors(next);
      setRows([...known.values()].filter(({ id }) => next.survivorOf(id) === id).sort(bySortKey));
    });
  }

  /** A thousand pulled people sort the list once, not a thousand times. */
  function showSoon(): void {
    if (scheduled) return;
    scheduled = true;
    setTimeout(show, 0);
  }

  // Heard from before the first read, so that nothing written in between is missed.
  const touched = new Set<string>();
  const stopHearing = database.people.onChange((changed) => {
    for (const person of changed) {
      touched.add(person.id);
      take(person);
    }
    showSoon();
  });

  async function load(): Promise<void> {
    let after: readonly [string, string] | undefined;
    let shownAt = 0;
    for (let limit = firstPage; !stopped; limit = nextPage) {
      const page = await database.people.walk("sort_key", after, limit);
      for (const person of page) if (!touched.has(person.id)) take(person);
      const isLast = page.length < limit;
      // Drawing takes longer than reading: what is in sight first, then now and then, then everybody.
      if (isLast || performance.now() - shownAt > showEveryMs) {
        show();
        shownAt = performance.now();
      }
      if (isLast) break;
      const last = page[page.length - 1]!;
      after = [sortKeyOf(last), last.id];
      if (limit === firstPage) await nextPaint();
    }
    if (!stopped) setReady(true);
  }
  const whole = load().catch(() => {
    if (!stopped) setReady(true);
  });

  return {
    rows,
    ready,
    whole,
    survivors,
    get: (id) => {
      rows();
      return known.get(survivors().survivorOf(id));
    },
    stop() {
      stopped = true;
      stopHearing();
    },
  };
}

function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    if (typeof requestAnimationFrame === "undefined") return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}

const sortKeyOf = (person: Person) => (person as unknown as { sort_key: string }).sort_key;

function bySortKey(a: PersonRow, b: PersonRow): number {
  if (a.sort_key !== b.sort_key) return a.sort_key < b.sort_key ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

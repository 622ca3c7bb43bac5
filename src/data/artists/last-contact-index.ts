import { type Accessor, createEffect, createSignal } from "solid-js";
import { useDatabase } from "../database.ts";
import { idle } from "../idle.ts";
import { logger } from "../logger.ts";
import { numberOfPlace } from "../store/links.ts";
import type { Database } from "../store/open.ts";
import { hasLeft } from "./interactions.ts";
import { usePeopleIndex } from "./people-index.ts";

/** When the team last dealt with everybody, for the rows of a list, and for lists that are sorted or filtered by it. */
export interface LastContactIndex {
  /**
   * Finds the instant of the last interaction with a person, under any file that was merged into theirs, as it is now:
   * asked for once, it is then read for thousands without being followed.
   */
  lookup(): (personId: string) => string | undefined;
  ready: Accessor<boolean>;
}

/** By file, those that were merged into others too. */
interface Resident {
  all: Accessor<ReadonlyMap<string, string>>;
  ready: Accessor<boolean>;
  read(ids: readonly string[]): void;
}

/** Read in one go, which holds the screen for some ten milliseconds; then keys and taps have their turn. */
const chunk = 100;
/** What is shown of them at once: each time, every row in sight looks for its own again. */
const shownTogether = 1_000;
const waitForScreenMs = 500;
/** Pages of a synchronisation come by the second: what they touch is read together. */
const gatherMs = 300;

/** One index a database, made when a list first asks for it and kept while the workspace is open. */
const residents = new WeakMap<Database, Resident>();

/** The last contacts of everybody. Read from the first time they are `wanted`: ten thousand keys, no interaction. */
export function useLastContactIndex(wanted: Accessor<boolean>): LastContactIndex {
  const database = useDatabase();
  const people = usePeopleIndex();
  const [resident, setResident] = createSignal(residents.get(database));
  createEffect(() => {
    if (resident() || !wanted() || !people.ready()) return;
    const made = makeIndex(database);
    residents.set(database, made);
    const { groupOf } = people.survivors();
    made.read(people.rows().flatMap(({ id }) => groupOf(id)));
    setResident(made);
  });
  return {
    lookup() {
      const known = resident()?.all();
      const { groupOf } = people.survivors();
      return (personId) => {
        const all = known ? groupOf(personId).map((id) => known.get(id) ?? "") : [];
        return all.reduce((latest, one) => (one > latest ? one : latest), "") || undefined;
      };
    },
    ready: () => resident()?.ready() ?? false,
  };
}

function makeIndex(database: Database): Resident {
  const [all, setAll] = createSignal<ReadonlyMap<string, string>>(new Map());
  const [ready, setReady] = createSignal(false);
  let asked = new Set<string>();
  let isReading = false;

  async function readAsked(): Promise<void> {
    isReading = true;
    try {
      while (asked.size > 0) {
        const ids = [...asked];
        asked = new Set();
        const known = new Map(all());
        for (let from = 0; from < ids.length; from += chunk) {
          const some = ids.slice(from, from + chunk);
          const found = await database.interactions.firstLinks(some);
          for (const id of some) {
            const place = found.get(id);
            if (place === undefined) known.delete(id);
            else known.set(id, instantOf(place));
          }
          // Those at the top of a list come first: their rows do not wait for everybody's.
          if (from % shownTogether === 0) setAll(new Map(known));
          await idle(waitForScreenMs);
        }
        setAll(known);
      }
    } catch (error) {
      logger.warn("last contacts could not be read", { error: (error as Error).name });
    }
    isReading = false;
    setReady(true);
  }

  function read(ids: readonly string[], afterMs = 0): void {
    for (const id of ids) asked.add(id);
    if (!isReading && asked.size > 0) {
      isReading = true;
      setTimeout(() => void readAsked(), afterMs);
    }
  }

  // Heard of as long as the database lives, like everybody's index. The clock of the set remembers those who were
  // taken out of an interaction: theirs is read again too.
  database.interactions.onChange((changed) => {
    read(
      hasLeft(changed)
        ? [...all().keys()]
        : changed.flatMap(({ people, clock }) => [...people, ...Object.keys(clock.people ?? {})]),
      gatherMs,
    );
  });
  return { all, ready, read };
}

/** Interactions come by recency, which is their instant negated. */
const instantOf = (place: string) => new Date(-numberOfPlace(place)).toISOString();

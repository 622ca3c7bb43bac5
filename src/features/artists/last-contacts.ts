// When the team last dealt with each person in sight. Read row by row, once a row has stayed: a list flung from A
// to Z asks for nothing on its way.

import { type Accessor, createSignal, onCleanup, type Setter } from "solid-js";
import { aliasesOf, hasLeft, usePeopleIndex } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";

/** The instant of the last interaction with a person; undefined until known, or when there is none. */
export type LastContacts = (personId: () => string) => Accessor<string | undefined>;

const stayMs = 120;

/** Follows the last contacts of a list, until the list is left. */
export function useLastContacts(): LastContacts {
  const database = useDatabase();
  const people = usePeopleIndex();
  const known = new Map<string, [Accessor<string | undefined>, Setter<string | undefined>]>();
  const reading = new Set<string>();

  async function read(personId: string) {
    if (reading.has(personId)) return;
    reading.add(personId);
    const [latest] = await database.interactions.linkedTo(await aliasesOf(database, personId), 1);
    known.get(personId)?.[1](latest?.occurred_at);
    reading.delete(personId);
  }

  onCleanup(
    database.interactions.onChange((changed) => {
      const { survivorOf } = people.survivors();
      const touched = new Set(changed.flatMap((interaction) => interaction.people.map(survivorOf)));
      for (const personId of hasLeft(changed) ? known.keys() : touched)
        if (known.has(personId)) void read(personId);
    }),
  );

  return (personId) => {
    const id = personId();
    let entry = known.get(id);
    if (!entry) {
      entry = createSignal<string>();
      known.set(id, entry);
      const timer = setTimeout(() => void read(id), stayMs);
      // Left before it was read: the next time the row shows, it asks again.
      onCleanup(() => {
        clearTimeout(timer);
        if (entry?.[0]() === undefined && !reading.has(id)) known.delete(id);
      });
    }
    return entry[0];
  };
}

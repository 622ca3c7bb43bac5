// « Ce sont deux personnes »: said once, for the whole team. Each pair is a term of a list of the library, under an id
// made of the two of its people, so that two devices that say it make one.

import { createMemo, createSignal, onCleanup } from "solid-js";
import type { LibraryItem } from "#domain/library/library-item.ts";
import { usePeopleIndex } from "../artists/people-index.ts";
import { useDatabase } from "../database.ts";
import type { Database } from "../store/open.ts";

/** The list that holds these pairs, each named by its two ids. */
export const keptApartScope = "kept_apart";

/** The pairs that somebody said to be two people, live. */
export interface KeptApart {
  has(a: string, b: string): boolean;
}

export function useKeptApart(): KeptApart {
  const database = useDatabase();
  const people = usePeopleIndex();
  const [items, setItems] = createSignal<LibraryItem[]>([]);
  onCleanup(
    database.library.watch({ where: { kind: "term", scope: keptApartScope } }, (found) => setItems(found)),
  );
  // Said of a file that was merged since, it is said of the one that took it in.
  const pairs = createMemo(() => {
    const { survivorOf } = people.survivors();
    return new Set(
      items().map(({ name }) => pairName(...(name.split(" ").map(survivorOf) as [string, string]))),
    );
  });
  return { has: (a, b) => pairs().has(pairName(a, b)) };
}

/** Remembers that two files are of two people. */
export async function keepApart(database: Database, a: string, b: string): Promise<void> {
  const id = pairId(a, b);
  if (await database.library.get(id)) await database.library.restore(id);
  else await database.library.create({ kind: "term", scope: keptApartScope, name: pairName(a, b) }, id);
}

/** They may be one after all. */
export function proposeAgain(database: Database, a: string, b: string): Promise<void> {
  return database.library.remove(pairId(a, b));
}

const pairName = (a: string, b: string) => [a, b].sort().join(" ");

/** The two ids laid over each other: the same whichever comes first. */
function pairId(a: string, b: string): string {
  const [one, two] = [a, b].map((id) => BigInt(`0x${id.replaceAll("-", "")}`)) as [bigint, bigint];
  const digits = (one ^ two).toString(16).padStart(32, "0");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

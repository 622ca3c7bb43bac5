import { type Accessor, createMemo } from "solid-js";
import type { LibraryItem } from "#domain/library/library-item.ts";
import { byRank } from "#domain/support/rank.ts";
import { useDatabase } from "../database.ts";
import { createLive } from "../store/live.ts";

/** The templates of one kind, in their order; undefined until known. */
export function useTemplates(kind: LibraryItem["kind"]): Accessor<LibraryItem[] | undefined> {
  const database = useDatabase();
  const found = createLive(
    () => database.library,
    () => ({ where: { kind } }),
  ) as Accessor<LibraryItem[] | undefined>;
  return createMemo(() => found()?.toSorted(byRank));
}

/** Those that can be used: not put aside, nor written by a later app in a way that this one cannot read. */
export function useReadTemplates<T>(
  kind: LibraryItem["kind"],
  read: (body: string | undefined) => T | undefined,
): Accessor<{ item: LibraryItem; template: T }[] | undefined> {
  const items = useTemplates(kind);
  return createMemo(() =>
    items()
      ?.filter(({ archived }) => !archived)
      .flatMap((item) => {
        const template = read(item.body);
        return template === undefined ? [] : [{ item, template }];
      }),
  );
}

import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import type { PendingItem } from "#data/sync/status.ts";
import type { AnyDoc } from "#domain/record/record.ts";
import { useI18n } from "#i18n/index.ts";
import { type ChangeWords, wordsOf } from "./change-words.ts";

/** The words of a waiting change; nothing until the record is read. */
export function useChangeWords(item: () => PendingItem): () => ChangeWords | undefined {
  const i18n = useI18n();
  const database = useDatabase();
  const index = usePeopleIndex();
  const organizations = useOrganizationsIndex();
  const nameOf = (id: string) => index.get(id)?.display_name ?? organizations.get(id)?.name;
  const [read, setRead] = createSignal<{ doc: AnyDoc | undefined }>();

  createEffect(
    on(
      () => `${item().table} ${item().id} ${item().changed_at}`,
      () => {
        let left = false;
        onCleanup(() => {
          left = true;
        });
        const { table, id } = item();
        database[table]
          .get(id)
          .catch(() => undefined)
          .then((doc) => !left && setRead({ doc: doc as unknown as AnyDoc | undefined }));
      },
    ),
  );

  return createMemo(() => {
    const found = read();
    if (!found) return undefined;
    const { table, changed_at } = item();
    return wordsOf(i18n, { table, changed_at, doc: found.doc }, nameOf);
  });
}

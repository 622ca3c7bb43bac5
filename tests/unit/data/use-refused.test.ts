import { createRoot } from "solid-js";
import { expect, test, vi } from "vitest";
import { useRefused } from "#data/history/index.ts";
import type { Session } from "#data/session/session.ts";
import { SessionContext } from "#data/session/session-context.ts";
import type { Database } from "#data/store/open.ts";
import { markRefused } from "#data/sync/refusals.ts";
import { openEmpty } from "./open.ts";

/** The refusal of a record, as its screen shows it. */
function shown(database: Database, id: string) {
  return createRoot((unmount) => {
    let item: ReturnType<typeof useRefused> | undefined;
    SessionContext.Provider({
      value: { database: () => database } as unknown as Session,
      get children() {
        item = useRefused(
          () => "people",
          () => id,
        );
        return null;
      },
    });
    return { item: item!, unmount };
  });
}

async function refuse(database: Database, ids: readonly string[]): Promise<void> {
  const held = await database.replicas.people.getMany([...ids]);
  await markRefused(database, "people", [...held.values()], "23514");
}

test("[P0.4] a record says that its change was refused, though sixty others were before it", async () => {
  const database = await openEmpty();
  const people = await database.people.createMany(
    Array.from({ length: 61 }, (_, n) => ({ kind: "artist" as const, display_name: `Artiste ${n}` })),
  );
  const last = people[60]!.id;
  await refuse(
    database,
    people.map(({ id }) => id),
  );
  const { item, unmount } = shown(database, last);
  await vi.waitFor(() => expect(item()).toMatchObject({ table: "people", id: last, refused: "invalid" }));
  unmount();
});

test("[P0.4] it is said at once, and no longer once the change waits again", async () => {
  const database = await openEmpty();
  const { id } = await database.people.create({ kind: "artist", display_name: "Amara Diallo" });
  const { item, unmount } = shown(database, id);
  expect(item()).toBeUndefined();
  await refuse(database, [id]);
  await vi.waitFor(() => expect(item()?.refused).toBe("invalid"));
  await database.people.edit(id, { city: "Laval" });
  await vi.waitFor(() => expect(item()).toBeUndefined());
  unmount();
});

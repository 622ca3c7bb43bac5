// Dexie watches its queries only where the global one is known.
import "fake-indexeddb/auto";
import { createRoot } from "solid-js";
import { expect, test, vi } from "vitest";
import { keepOpened, useOpenedFiles } from "#data/artists/index.ts";
import type { Session } from "#data/session/session.ts";
import { SessionContext } from "#data/session/session-context.ts";
import type { Database } from "#data/store/open.ts";
import { openEmpty } from "./open.ts";

/** What a screen of this device is told. */
function mount(database: Database) {
  return createRoot((unmount) => {
    let opened: ReturnType<typeof useOpenedFiles> | undefined;
    SessionContext.Provider({
      value: { database: () => database } as unknown as Session,
      get children() {
        opened = useOpenedFiles();
        return null;
      },
    });
    return { opened: opened!, unmount };
  });
}

test("[P1.4] the files opened are remembered by the device, the latest first, each once, a few", async () => {
  const database = await openEmpty();
  const before = mount(database);
  expect(before.opened()).toBeUndefined();
  await vi.waitFor(() => expect(before.opened()).toEqual([]));
  await Promise.all(["a", "b", "a", "c", "d", "e", "f", "g", "h"].map((id) => keepOpened(database, id)));
  await vi.waitFor(() => expect(before.opened()).toEqual(["h", "g", "f", "e", "d", "c", "a"]));
  before.unmount();

  // A reload is another screen on the same device.
  const after = mount(database);
  await vi.waitFor(() => expect(after.opened()?.[0]).toBe("h"));
  after.unmount();
});

import { liveQuery } from "dexie";
import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import { useDatabase } from "../database.ts";
import { logger } from "../logger.ts";
import type { Session } from "../session/session.ts";
import { useSession } from "../session/session-context.ts";
import type { KeptPreview } from "../store/device.ts";
import type { Database } from "../store/open.ts";
import { useSyncStatus } from "../sync/use-sync-status.ts";

/** What a page shows of itself: nothing of it is ever needed. */
export type LinkPreview = Pick<KeptPreview, "title" | "image">;

const day = 86_400_000;
const mostKept = 400;

/** Pages being asked for, or that could not be had since the app was opened: each is asked for once. */
const asked = new WeakMap<Database, Set<string>>();
let lastAsk: Promise<unknown> = Promise.resolve();

/**
 * The title and the picture of a page, as this device keeps them; asked for when there is a network and they are not
 * here, or are old. Undefined until the device has answered.
 */
export function useLinkPreview(url: Accessor<string>): Accessor<LinkPreview | undefined> {
  const database = useDatabase();
  const session = useSession();
  const status = useSyncStatus();
  const [kept, setKept] = createSignal<{ of: string; preview?: KeptPreview | undefined }>();
  createEffect(() => {
    const of = url();
    const watching = liveQuery(() => database.device.previews.get(of)).subscribe({
      next: (preview) => setKept({ of, preview }),
      error: () => setKept({ of }),
    });
    onCleanup(() => watching.unsubscribe());
  });
  createEffect(() => {
    const known = kept();
    if (!known || known.of !== url() || status().state === "offline") return;
    if (isOld(known.preview, database.now())) askSoon(database, session, known.of);
  });
  return () => (kept()?.of === url() ? (kept()?.preview ?? {}) : undefined);
}

function isOld(preview: KeptPreview | undefined, now: number): boolean {
  if (!preview) return true;
  return now - preview.kept_at > (preview.title || preview.image ? 30 * day : day);
}

/** One page after the other: a file with forty links is no reason to send forty requests at once. */
function askSoon(database: Database, session: Session, url: string): void {
  const known = asked.get(database) ?? new Set();
  asked.set(database, known);
  if (known.has(url)) return;
  known.add(url);
  lastAsk = lastAsk
    .then(() => ask(database, session, url))
    .catch((error: Error) => logger.warn("a link's preview could not be kept", { error: error.name }));
}

async function ask(database: Database, session: Session, url: string): Promise<void> {
  if (session.database() !== database) return;
  const answer = await session.invoke<LinkPreview>("link-preview", { workspace: database.workspace_id, url });
  if (!answer.ok) {
    // The network went: the next time the link shows, it is asked for again.
    if (answer.code === "offline") asked.get(database)?.delete(url);
    return;
  }
  const { title, image } = answer.value;
  const { previews } = database.device;
  await previews.put({
    url,
    ...(title ? { title } : {}),
    // Whatever the server says, a picture and nothing else is shown.
    ...(image && /^data:image\/(png|jpeg|webp);base64,/.test(image) ? { image } : {}),
    kept_at: database.now(),
  });
  const tooMany = (await previews.count()) - mostKept;
  if (tooMany > 0) await previews.bulkDelete(await previews.orderBy("kept_at").limit(tooMany).primaryKeys());
}

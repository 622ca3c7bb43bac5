// The files of a workspace, carried in one tab while the network is there: those that wait go out one after the other,
// those that were asked for offline come in. A lost network, a pause or a kill costs an attempt, never a file.

import { liveQuery } from "dexie";
import { logger } from "../logger.ts";
import type { Database } from "../store/open.ts";
import { standForLeader } from "../sync/leader.ts";
import { mendOutgoing } from "./add-file.ts";
import { copiesBudget, copiesSize, keepCopy, wantedOffline } from "./copies.ts";
import { readStored } from "./read-file.ts";
import { forgetRemoved, sendFile, waitAfter } from "./sending.ts";
import type { FileStore } from "./storage.ts";

export interface Carrier {
  /** The network may be back, or something waits. */
  soon(): void;
  stop(): void;
}

/** A copy that could not be had is asked for again after this long. */
const bringAgainMs = 300_000;

export function carryFiles(database: Database, store: FileStore): Carrier {
  const { files } = database;
  let isStopped = false;
  let isLeading = false;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: { id: string; stop: AbortController } | undefined;

  const candidacy = standForLeader(`${database.name}-files`, {
    lead() {
      isLeading = true;
      soon();
    },
    deposed() {
      isLeading = false;
      under?.stop.abort();
    },
  });
  const watch = liveQuery(() =>
    Promise.all([files.outgoing.where("state").equals("waiting").primaryKeys(), files.offline.count()]),
  ).subscribe({
    next([waiting]) {
      // Paused, taken away, given up.
      if (under && !waiting.includes(under.id)) under.stop.abort();
      soon();
    },
    error: (error: Error) => logger.warn("files could not be watched", { error: error.name }),
  });
  const stopHearing = database.documents.onChange(() => soon());
  const isBack = () => {
    failures = 0;
    soon();
  };
  if (typeof window !== "undefined") window.addEventListener("online", isBack);

  function soon(): void {
    if (isStopped || !isLeading) return;
    isAskedAgain = true;
    if (running) return;
    clearTimeout(timer);
    running = carry()
      .catch((error: Error) => logger.warn("files could not be carried", { error: error.name }))
      .finally(() => {
        running = undefined;
        if (isAskedAgain) soon();
      });
  }

  async function carry(): Promise<void> {
    await mendOutgoing(database);
    await forgetRemoved(database);
    while (isAskedAgain && !isStopped && isLeading) {
      isAskedAgain = false;
      const wait = (await sendWaiting()) ?? (await bringWanted());
      if (wait === undefined) continue;
      // What asks meanwhile, but the network, waits too.
      isAskedAgain = false;
      timer = setTimeout(soon, wait);
      return;
    }
  }

  /** Sends all that waits, the oldest first; answers how long to wait when the server cannot be reached. */
  async function sendWaiting(): Promise<number | undefined> {
    for (;;) {
      const waiting = await files.outgoing.where("state").equals("waiting").toArray();
      const next = waiting.sort((a, b) => a.added_at - b.added_at || (a.id < b.id ? -1 : 1))[0];
      if (!next || isStopped || !isLeading) return undefined;
      under = { id: next.id, stop: new AbortController() };
      const ended = await sendFile(database, store, next, under.stop.signal).finally(() => {
        under = undefined;
      });
      if (ended === "stored") failures = 0;
      if (ended === "stopped" || typeof ended === "object")
        await files.outgoing.update(next.id, { sent: 0 }).catch(() => undefined);
      if (typeof ended === "object") return waitAfter(ended.again, ++failures);
    }
  }

  /** Brings what was asked for offline, as far as the budget goes. */
  async function bringWanted(): Promise<number | undefined> {
    const wanted = await wantedOffline(database);
    const here = new Set(await files.blobs.toCollection().primaryKeys());
    let taken = await copiesSize(database);
    for (const document of wanted.values()) {
      if (isStopped || !isLeading) return undefined;
      if (here.has(document.id) || !document.stored_at) continue;
      if (taken + document.bytes > copiesBudget) continue;
      const read = await readStored(database, store, document);
      if (!read.ok && read.code === "document_damaged") continue;
      if (!read.ok) return bringAgainMs;
      await keepCopy(database, document.id, read.file);
      taken += document.bytes;
    }
    return undefined;
  }

  return {
    soon,
    stop() {
      isStopped = true;
      clearTimeout(timer);
      under?.stop.abort();
      watch.unsubscribe();
      stopHearing();
      if (typeof window !== "undefined") window.removeEventListener("online", isBack);
      candidacy.stop();
    },
  };
}
